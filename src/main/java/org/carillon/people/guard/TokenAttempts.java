package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.http.ApiError;

/**
 * Attempts at tokens of conversations. One that nobody has and one that is not the caller's are told the same and
 * counted the same, so nobody learns from being counted either.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class TokenAttempts {
    @Inject
    FailedAttempts attempts;

    @Inject
    RecentTokens former;

    @Inject
    CountedCaller counted;

    /**
     * Refuses a caller with too many failed attempts, whatever the token.
     *
     * @throws org.carillon.platform.http.ApiException TOO_MANY_ATTEMPTS
     */
    public void check() {
        attempts.refuseTooMany(ProtectedSecret.ROOM_TOKEN, counted.subjects());
    }

    /** Whether a refusal says that there is no such conversation for the caller. */
    public static boolean isWrong(ApiError refusal) {
        return refusal == ApiError.CONVERSATION_UNKNOWN || refusal == ApiError.CONVERSATION_NOT_FOUND;
    }

    /**
     * Counts a wrong token, unless it is one that the caller was shown, or that anybody had, a while ago. Of many at
     * the same instant no more are told that they are wrong than allowed.
     *
     * @throws org.carillon.platform.http.ApiException TOO_MANY_ATTEMPTS
     */
    public void wrong(ConversationToken token) {
        if (!former.contains(token, counted.self())) {
            Runnable unused = attempts.begin(ProtectedSecret.ROOM_TOKEN, counted.subjects(), token.text());
        }
    }

    /** Notes that the caller was shown the conversation. */
    public void right(ConversationToken token) {
        former.noteShown(token, counted.self());
    }

    /**
     * Forgets the failed attempts at the conversation of a caller who has come into it; those at others stay counted.
     */
    public void forgive(ConversationToken token) {
        attempts.forget(ProtectedSecret.ROOM_TOKEN, counted.subjects(), token.text());
        attempts.forget(ProtectedSecret.ROOM_PASSWORD, List.of(counted.self().at(token.text())));
    }
}
