package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.protection.FailedAttempts;
import org.carillon.protection.Protection;
import org.carillon.protection.Subject;

/**
 * Checks credentials that come from an address, and counts the wrong ones. Each account is counted by itself for each
 * network, so that nobody far away can lock its owner out. What looks like an app password is not counted: nobody guesses
 * one, but devices whose app password was deleted go on sending it.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class LoginAttempts {
    @Inject
    Logins logins;

    @Inject
    FailedAttempts attempts;

    /**
     * Account password or app password; empty when wrong.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS, without a look at the password
     */
    public Optional<Caller> byPassword(String userId, String password, String address) {
        return AppPasswords.looksLikeOne(password)
                ? logins.byPassword(userId, password)
                : count(guessing(userId, address), () -> logins.byPassword(userId, password));
    }

    /**
     * App password alone, as sent by bearer; empty when wrong.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    Optional<Caller> byAppPassword(String token, String address) {
        return AppPasswords.looksLikeOne(token)
                ? logins.byAppPassword(token)
                : count(List.of(Subject.everybody(address)), () -> logins.byAppPassword(token));
    }

    /** How long the answer is to wait for the wrong passwords that came before; zero for most. */
    Duration delay(String userId, String password, String address) {
        return AppPasswords.looksLikeOne(password)
                ? Duration.ZERO
                : attempts.delay(Protection.LOGIN, guessing(userId, address));
    }

    private Optional<Caller> count(List<Subject> guessing, Supplier<Optional<Caller>> login) {
        if (attempts.isOver(Protection.LOGIN, guessing)) {
            throw new ApiException(ApiError.TOO_MANY_ATTEMPTS);
        }
        Optional<Caller> caller = login.get();
        if (caller.isPresent()) {
            attempts.forget(Protection.LOGIN, guessing);
        } else {
            attempts.note(Protection.LOGIN, guessing);
        }
        return caller;
    }

    private static List<Subject> guessing(String userId, String address) {
        return List.of(Subject.stranger(address).at(UserId.lowered(userId)), Subject.everybody(address));
    }
}
