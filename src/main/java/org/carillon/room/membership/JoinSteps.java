package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.Passwords;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.membership.JoinRecords.CheckedPassword;

/**
 * Joining: the password is looked at first, in no transaction and under no lock, then {@link JoinRecords} lets the
 * caller in.
 *
 * <p>Source: docs/contract/participants.md 6, docs/contract/protection.md 1.
 */
@ApplicationScoped
public class JoinSteps {
    /** How often a password may be changed while somebody comes in. */
    private static final int MOST_LOOKS = 5;

    @Inject
    JoinRecords records;

    @Inject
    Passwords passwords;

    @Inject
    FailedAttempts attempts;

    @Inject
    RateLimiter limits;

    @Inject
    CountedCaller counted;

    /**
     * Joins the conversation with a new session; see {@link JoinRecords#join}.
     *
     * @throws ApiException CONVERSATION_UNKNOWN, TOO_MANY_ATTEMPTS, RATE_LIMITED, PASSWORDS_BUSY,
     *     CONVERSATION_NOT_FOUND, SESSION_IN_CALL, WRONG_CONVERSATION_PASSWORD
     */
    public void join(ConversationToken token, Caller caller, JoinConversation request) {
        boolean again = true;
        for (int look = 0; again && look < MOST_LOOKS; look++) {
            Optional<String> hash = records.passwordHash(token, caller);
            boolean right = hash.isEmpty() || isRight(token, request.passwordOrEmpty(), hash.get());
            again = records.join(token, caller, request, new CheckedPassword(hash.orElse(null), right));
        }
        if (again) {
            throw new ApiException(ApiError.WRONG_CONVERSATION_PASSWORD);
        }
    }

    /** What can be no password is wrong without being counted or hashed. */
    private boolean isRight(ConversationToken token, String password, String hash) {
        if (!Passwords.isPossible(password)) {
            return false;
        }
        if (attempts.isOver(
                        ProtectedSecret.ROOM_PASSWORD,
                        counted.subjects(token.text()).stream()
                                .filter(Subject::isShared)
                                .toList())
                && !limits.take(RateLimit.PASSWORD_ATTEMPT, counted.network().at(token.text()))) {
            throw new ApiException(ApiError.RATE_LIMITED);
        }
        return attempts.attempt(
                ProtectedSecret.ROOM_PASSWORD,
                counted.subjects(token.text()),
                hash + password,
                () -> passwords.matches(token, password, hash));
    }
}
