package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.SessionId;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeAdded;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.session.Digest;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionStarted;

/** Devices come into a conversation and go. Source: docs/contract/participants.md 6 and 7. */
@ApplicationScoped
@Transactional
public class PresenceService {
    @Inject
    ConversationRepository conversations;

    @Inject
    UserRepository users;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Arrivals arrivals;

    @Inject
    Leaving leaving;

    @Inject
    CookieSessions cookies;

    @Inject
    Clock clock;

    @Inject
    Event<Object> news;

    /**
     * The stored hash of the password that the caller has to know to join; empty when none is needed.
     *
     * @throws ApiException CONVERSATION_UNKNOWN
     */
    Optional<String> passwordHash(String token, Caller caller) {
        Conversation conversation =
                conversations.findByToken(token).orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
        return needsPassword(conversation, caller) ? Optional.of(conversation.passwordHash()) : Optional.empty();
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
    boolean join(String token, Caller caller, JoinConversation request, CheckedPassword checked) {
        Conversation conversation =
                conversations.findByToken(token).orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
        users.keep(caller);
        conversations.lock(conversation);
        boolean needed = needsPassword(conversation, caller);
        if (needed && !conversation.passwordHash().equals(checked.hash())) {
            return true;
        }
        Optional<ParticipantSession> old = heldByCookie(conversation);
        Optional<Attendee> member = caller.isUser()
                ? attendees.find(conversation.id(), ActorType.USERS, caller.userId())
                : old.map(session -> attendees.get(session.attendeeId()));
        boolean listed = caller.isUser() && conversation.options().canBeFound();
        if (member.isEmpty() && !listed && conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        if (old.isPresent() && !request.forceOrDefault() && old.get().inCall().bits() != 0) {
            throw inCall(old.get());
        }
        old.ifPresent(leaving::replaceSession);
        if (needed && !checked.right()) {
            cookies.unbind(token);
            throw new ApiException(ApiError.WRONG_CONVERSATION_PASSWORD);
        }
        cookies.prepare(); // what it refuses is refused before anything is there
        SessionId sessionId = SessionId.random();
        Attendee attendee = member.orElseGet(() -> arrive(conversation, caller, sessionId));
        ParticipantSession session =
                new ParticipantSession(conversation.id(), attendee.id(), sessionId, clock.instant());
        sessions.add(session);
        news.fire(new SessionStarted(conversation.id(), attendee.id(), session.id()));
        cookies.bind(token, sessionId);
        return false;
    }

    /** Accounts that are attendees, or find the conversation listed, need no password. */
    private boolean needsPassword(Conversation conversation, Caller caller) {
        if (conversation.passwordHash() == null || conversation.type() != ConversationType.PUBLIC) {
            return false;
        }
        boolean expected = caller.isUser()
                && (conversation.options().canBeFound()
                        || attendees
                                .find(conversation.id(), ActorType.USERS, caller.userId())
                                .isPresent());
        return !expected;
    }

    /**
     * Ends the session that the cookie holds, if there is one; who had joined by themselves and has no other session is no
     * attendee any more.
     */
    public void leave(String token) {
        if (cookies.find(token).isPresent()) {
            conversations.findAndLock(token).flatMap(this::heldByCookie).ifPresent(this::close);
            cookies.unbind(token);
            cookies.endUnused();
        }
    }

    private void close(ParticipantSession session) {
        leaving.closeSession(session);
        Attendee attendee = attendees.get(session.attendeeId());
        if (attendee.participantType() == ParticipantType.SELF_JOINED
                && sessions.listOf(attendee.id()).isEmpty()) {
            leaving.drop(attendee);
        }
    }

    /**
     * The session of this conversation that the cookie holds. The cookie is read and changed under the row lock alone: of
     * two requests of one device at once, the second finds the session of the first.
     */
    private Optional<ParticipantSession> heldByCookie(Conversation conversation) {
        return cookies.find(conversation.token())
                .flatMap(sessions::find)
                .filter(session -> session.conversationId() == conversation.id());
    }

    /**
     * Notes whether somebody looks at the conversation on this device: 1 yes, 0 no.
     *
     * @throws ApiException SESSION_NOT_FOUND, BAD_PARAMETER
     */
    public void changeState(Admission caller, Integer state) {
        if (!caller.hasSession()) {
            throw new ApiException(ApiError.SESSION_NOT_FOUND);
        }
        if (state == null || state < 0 || state > 1) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        if (!sessions.changeState(caller.sessionRowId(), state)) {
            throw new ApiException(ApiError.SESSION_NOT_FOUND);
        }
    }

    /** Who finds a listed conversation comes in like one who was invited. */
    private Attendee arrive(Conversation conversation, Caller caller, SessionId sessionId) {
        boolean listed = conversation.options().canBeFound();
        Attendee attendee = caller.isUser()
                ? Attendee.user(
                        conversation.id(), caller.userId(), listed ? ParticipantType.USER : ParticipantType.SELF_JOINED)
                : Attendee.guest(conversation.id(), Digest.of(sessionId.text()));
        arrivals.makeRoom(conversation.id(), 1);
        attendees.add(attendee);
        Long byAttendeeId = caller.isUser() && listed ? attendee.id() : null;
        news.fire(new AttendeeAdded(conversation.id(), attendee.id(), byAttendeeId));
        return attendee;
    }

    private static ApiException inCall(ParticipantSession old) {
        return new ApiException(
                ApiError.SESSION_IN_CALL,
                "",
                new SessionConflict(
                        old.sessionId().text(),
                        old.inCall().bits(),
                        old.lastPing().getEpochSecond()));
    }

    /**
     * What is in the way of joining again.
     *
     * @param sessionId the session that is in the call
     * @param inCall its flags
     * @param lastPing seconds since 1970
     */
    public record SessionConflict(String sessionId, int inCall, long lastPing) {}

    /**
     * What came of looking at a password.
     *
     * @param hash stored hash of the password that was needed then; null when none was
     * @param right whether the caller knew it
     */
    record CheckedPassword(String hash, boolean right) {}
}
