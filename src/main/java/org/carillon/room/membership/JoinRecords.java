package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.SessionId;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.ParticipantSession;

/** Joining as rows: the steps of {@link JoinSteps} that are transactions. Source: docs/contract/participants.md 6. */
@ApplicationScoped
@Transactional
class JoinRecords {
    @Inject
    ConversationRepository conversations;

    @Inject
    UserRepository users;

    @Inject
    Entrance entrance;

    @Inject
    AttendeeRemover remover;

    @Inject
    CookieSessions cookies;

    @Inject
    CookieHeldSessions held;

    /**
     * The stored hash of the password that the caller has to know to join; empty when none is needed.
     *
     * @throws ApiException CONVERSATION_UNKNOWN
     */
    Optional<String> passwordHash(ConversationToken token, Caller caller) {
        Conversation conversation = find(token);
        return entrance.needsPassword(conversation, caller)
                ? Optional.of(conversation.passwordHash())
                : Optional.empty();
    }

    /**
     * Joins the conversation with a new session, which the cookie holds from now on; one that it held before ends, and
     * leaves the call, also when the password is refused: that refusal is the only one after a change.
     *
     * @param checked what came of looking at the password; nothing happens when it was another password
     * @return whether the password was changed since, so that it has to be looked at again
     * @throws ApiException CONVERSATION_UNKNOWN, CONVERSATION_NOT_FOUND, SESSION_IN_CALL, WRONG_CONVERSATION_PASSWORD,
     *     LIMIT_REACHED, TOO_MANY_AT_ONCE, before all but the first WRONG_CREDENTIALS when the account is gone by now
     */
    @Transactional(dontRollbackOn = ApiException.class)
    boolean join(ConversationToken token, Caller caller, JoinConversation request, CheckedPassword checked) {
        Conversation conversation = find(token);
        users.keep(caller);
        conversations.lock(conversation);
        boolean needed = entrance.needsPassword(conversation, caller);
        if (needed && !conversation.passwordHash().equals(checked.hash())) {
            return true;
        }
        Optional<ParticipantSession> old = held.find(conversation);
        Optional<Attendee> member = entrance.member(conversation, caller, old);
        if (old.isPresent() && !request.forceOrDefault() && old.get().inCall().bits() != 0) {
            throw new ApiException(ApiError.SESSION_IN_CALL, "", SessionConflict.with(old.get()));
        }
        old.ifPresent(remover::replaceSession);
        if (needed && !checked.right()) {
            cookies.unbind(token);
            throw new ApiException(ApiError.WRONG_CONVERSATION_PASSWORD);
        }
        cookies.prepare(); // what it refuses is refused before anything is there
        SessionId sessionId = SessionId.random();
        Attendee attendee = member.orElseGet(() -> entrance.arrive(conversation, caller, sessionId));
        held.begin(conversation, attendee, caller, sessionId);
        return false;
    }

    private Conversation find(ConversationToken token) {
        return conversations.findByToken(token).orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
    }

    /**
     * What came of looking at a password.
     *
     * @param hash stored hash of the password that was needed then; null when none was
     * @param right whether the caller knew it
     */
    record CheckedPassword(String hash, boolean right) {}
}
