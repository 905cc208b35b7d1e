package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.carillon.people.identity.AccountPasswords.Verdict;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiException;

/**
 * Checks credentials of an origin, and counts the wrong ones. An account is counted by itself for each network, so that
 * nobody far away can lock its owner out, and for each device that has signed in before, so that nobody near can. What
 * looks like an app password and is none is counted apart: devices whose app password was deleted go on sending it.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class LoginChecker {
    private static final String LIKE_APP_PASSWORDS = "app passwords";

    @Inject
    LoginRecords records;

    @Inject
    AccountPasswords passwords;

    @Inject
    PasswordSignIn rule;

    @Inject
    BearerTokens tokens;

    @Inject
    FailedAttempts attempts;

    /**
     * Account password or app password; empty when wrong. It waits for the hash on this thread.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS without a look at the password, PASSWORDS_BUSY; PROVIDER_UNAVAILABLE when
     *     the directory does not answer; ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID when it knows the password,
     *     and the person has no account here
     */
    public Optional<Caller> byPassword(String userId, String password, LoginOrigin origin) {
        return await(begin(userId, password, origin));
    }

    /** Waits for the end of an attempt on this thread. */
    Optional<Caller> await(LoginAttempt attempt) {
        return passwords.result(attempt.decide(true));
    }

    /**
     * Looks at account password or app password as far as that costs little. What can be neither is refused and not
     * counted.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    LoginAttempt begin(String userId, String password, LoginOrigin origin) {
        if (!UserId.isPossible(userId) || !Passwords.isPossible(password) || password.indexOf('\0') >= 0) {
            return LoginAttempt.decided(Duration.ZERO, Optional.empty());
        }
        boolean likeAppPassword = AppPasswordFormat.looksLikeOne(password);
        Optional<Caller> device = likeAppPassword
                ? byAppPassword(password).filter(found -> UserId.areSame(found.userId(), userId))
                : Optional.empty();
        if (device.isPresent()) {
            return LoginAttempt.decided(Duration.ZERO, device);
        }
        if (!rule.letsIn(userId)) {
            return LoginAttempt.decided(Duration.ZERO, Optional.empty());
        }
        String account = UserId.lowered(userId); // else each way to write it would have a counter of its own
        Subject self = Subject.stranger(origin.address()).at(account);
        if (origin.device() == null) {
            attempts.refuseTooMany(ProtectedSecret.LOGIN, List.of(lane(self, likeAppPassword))); // without a statement
        }
        TriedPassword tried = new TriedPassword(userId, password, records.ofPassword(userId));
        Optional<String> deviceId = tried.login()
                .flatMap(found ->
                        DeviceCookies.deviceOf(origin.device(), found.user().id(), Login.ofPassword(found.user())));
        Optional<Subject> known = deviceId.map(Subject::device);
        Subject network = Subject.everybody(origin.address());
        return begin(new PasswordAttempt(
                tried,
                lane(known.orElse(self), likeAppPassword),
                network,
                known.map(one -> new PasswordHashExecutor.Lanes(one.at(account).name(), one.name()))
                        .orElse(new PasswordHashExecutor.Lanes("account " + account, network.name()))));
    }

    /**
     * App password or token of an issuer, as sent by bearer; empty when wrong. Nobody can find one by trying, so
     * nothing is counted.
     *
     * @throws ApiException PROVIDER_UNAVAILABLE
     */
    Optional<Caller> byBearer(String credentials) {
        return AppPasswordFormat.looksLikeOne(credentials)
                ? byAppPassword(credentials)
                : tokens.read(credentials).flatMap(records::ofToken);
    }

    private Optional<Caller> byAppPassword(String token) {
        return records.ofAppPassword(token).map(Login::caller);
    }

    private LoginAttempt begin(PasswordAttempt attempt) {
        List<Subject> own = List.of(attempt.self());
        attempts.refuseTooMany(ProtectedSecret.LOGIN, own);
        Duration delay = attempts.delay(ProtectedSecret.LOGIN, own, attempt.secret());
        Optional<Verdict> recalled = passwords.recall(attempt.tried());
        if (recalled.isEmpty()) {
            return LoginAttempt.open(
                    attempts.delay(ProtectedSecret.LOGIN, attempt.subjects(), attempt.secret()),
                    here -> check(attempt, here));
        }
        Optional<Caller> caller = recalled.get().caller();
        if (caller.isPresent()) {
            attempts.forget(ProtectedSecret.LOGIN, own);
            return LoginAttempt.decided(delay, caller);
        }
        attempts.note(ProtectedSecret.LOGIN, attempt.subjects(), attempt.secret());
        return LoginAttempt.decided(delay, Optional.empty());
    }

    private CompletableFuture<Optional<Caller>> check(PasswordAttempt attempt, boolean here) {
        Runnable takeBack;
        try {
            takeBack = attempts.begin(ProtectedSecret.LOGIN, attempt.subjects(), attempt.secret());
        } catch (ApiException e) {
            return CompletableFuture.failedFuture(e);
        }
        return passwords
                .check(attempt.lanes(), here, attempt.tried())
                .whenComplete((verdict, failure) -> {
                    if (failure != null || !verdict.isGuess()) {
                        takeBack.run();
                    }
                })
                .thenApply(verdict -> {
                    Optional<Caller> caller = verdict.caller();
                    if (caller.isPresent()) {
                        attempts.forget(ProtectedSecret.LOGIN, List.of(attempt.self()));
                    }
                    return caller;
                });
    }

    private static Subject lane(Subject self, boolean likeAppPassword) {
        return likeAppPassword ? self.at(LIKE_APP_PASSWORDS) : self;
    }

    /**
     * A password that may be wrong.
     *
     * @param self who is counted for it alone
     * @param network who is counted with others
     * @param lanes for what and for whom it is checked: a device that has signed in before shares with nobody
     */
    private record PasswordAttempt(
            TriedPassword tried, Subject self, Subject network, PasswordHashExecutor.Lanes lanes) {

        List<Subject> subjects() {
            return List.of(self, network);
        }

        String secret() {
            return tried.secret();
        }
    }
}
