package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.FormerTokens;
import org.carillon.people.protection.Protection;
import org.carillon.platform.http.ApiError;

/**
 * Guesses at tokens of conversations. One that nobody has and one that is not the caller's are told the same and counted
 * the same, so nobody learns from being counted either.
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class TokenAttempts {
    @Inject
    FailedAttempts attempts;

    @Inject
    FormerTokens former;

    @Inject
    CountedCaller counted;

    /**
     * Refuses who has guessed too often, whatever the token.
     *
     * @throws org.carillon.platform.http.ApiException TOO_MANY_ATTEMPTS
     */
    public void check() {
        attempts.refuseTooMany(Protection.ROOM_TOKEN, counted.subjects());
    }

    /** Whether a refusal says that there is no such conversation for the caller. */
    public static boolean isWrong(ApiError refusal) {
        return refusal == ApiError.CONVERSATION_UNKNOWN || refusal == ApiError.CONVERSATION_NOT_FOUND;
    }

    /** Counts a wrong token, unless it is one that the caller was shown, or that anybody had, a while ago. */
    public void wrong(String token) {
        if (!former.contains(token, counted.self())) {
            attempts.note(Protection.ROOM_TOKEN, counted.subjects(), token);
        }
    }

    /** Notes that the caller was shown the conversation. */
    public void right(String token) {
        former.noteShown(token, counted.self());
    }

    /** Forgets the wrong guesses of who has come into the conversation. */
    public void forgive(String token) {
        attempts.forget(Protection.ROOM_TOKEN, counted.subjects());
        attempts.forget(Protection.ROOM_PASSWORD, List.of(counted.self().at(token)));
    }
}
