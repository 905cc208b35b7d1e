package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.SessionId;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionStarted;

/**
 * The sessions in conversations that the cookie of this request holds. The cookie is read and changed under the row
 * lock of the conversation alone: of two requests of one device at once, the second finds the session of the first.
 * Callers own the transaction.
 */
@ApplicationScoped
class CookieHeldSessions {
    @Inject
    CookieSessions cookies;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /** The one of this conversation. */
    Optional<ParticipantSession> find(Conversation conversation) {
        return cookies.find(conversation.token())
                .flatMap(sessions::find)
                .filter(session -> session.conversationId() == conversation.id());
    }

    /** Begins one of the caller in this conversation, which the cookie holds from now on. */
    void begin(Conversation conversation, Attendee attendee, Caller caller, SessionId sessionId) {
        ParticipantSession session =
                new ParticipantSession(conversation.id(), attendee.id(), sessionId, clock.instant()).joinedBy(caller);
        sessions.add(session);
        events.fire(new SessionStarted(conversation.id(), attendee.id(), session.id()));
        cookies.bind(conversation.token(), sessionId);
    }
}
