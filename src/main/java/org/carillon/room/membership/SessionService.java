package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Switch;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionState;

/** What a device does that has joined: its state, and its good-bye. Source: docs/contract/participants.md 7 and 10. */
@ApplicationScoped
@Transactional
public class SessionService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    AttendeeRemover remover;

    @Inject
    CookieSessions cookies;

    @Inject
    CookieHeldSessions held;

    /**
     * Ends the session that the cookie holds, if there is one; who had joined by themselves and has no other session is
     * no attendee any more.
     */
    public void leave(ConversationToken token) {
        if (cookies.find(token).isPresent()) {
            conversations.findAndLock(token).flatMap(held::find).ifPresent(this::close);
            cookies.unbind(token);
            cookies.endUnused();
        }
    }

    private void close(ParticipantSession session) {
        remover.closeSession(session);
        Attendee attendee = attendees.get(session.attendeeId());
        if (attendee.participantType() == ParticipantType.SELF_JOINED
                && sessions.listOf(attendee.id()).isEmpty()) {
            remover.drop(attendee);
        }
    }

    /**
     * Notes whether somebody looks at the conversation on this device: 1 yes, 0 no.
     *
     * @throws ApiException SESSION_NOT_FOUND, BAD_PARAMETER
     */
    public void changeState(Admission caller, Integer state) {
        long sessionRowId = caller.requireSession();
        boolean active = Switch.isOn(state, ApiError.BAD_PARAMETER);
        if (!sessions.changeState(sessionRowId, active ? SessionState.ACTIVE : SessionState.INACTIVE)) {
            throw new ApiException(ApiError.SESSION_NOT_FOUND);
        }
    }
}
