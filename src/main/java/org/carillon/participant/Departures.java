package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The ways out, in one place. Callers hold the row lock of the conversation and own the transaction. */
@ApplicationScoped
class Departures {
    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Event<Object> news;

    /** Ends one session that is replaced; its attendee stays. */
    void replaceSession(ParticipantSession session) {
        end(session, false);
    }

    /** Ends one session whose device says good-bye; its attendee stays. */
    void closeSession(ParticipantSession session) {
        end(session, true);
    }

    /**
     * Ends sessions of one conversation that fell silent; their attendees stay.
     *
     * @param endEmptyCall see {@link SessionsEnded}
     */
    void giveUp(long conversationId, List<ParticipantSession> silent, boolean endEmptyCall) {
        List<Long> leftCall = new ArrayList<>();
        boolean wereInCall = false;
        for (ParticipantSession session : silent) {
            boolean wasInCall = session.leaveCall();
            wereInCall |= wasInCall;
            if (wasInCall && attendees.get(session.attendeeId()).actorType() != ActorType.GUESTS) {
                leftCall.add(session.attendeeId());
            }
            sessions.remove(session);
        }
        List<Long> ids = silent.stream().map(ParticipantSession::id).toList();
        news.fire(new SessionsEnded(conversationId, ids, leftCall, wereInCall && endEmptyCall, false));
    }

    private void end(ParticipantSession session, boolean byItself) {
        boolean wasInCall = session.leaveCall();
        sessions.remove(session);
        List<Long> leftCall = wasInCall ? List.of(session.attendeeId()) : List.of();
        news.fire(new SessionsEnded(session.conversationId(), List.of(session.id()), leftCall, wasInCall, byItself));
    }

    /** Ends the membership with all its sessions. */
    void remove(Attendee attendee, Long byAttendeeId) {
        List<ParticipantSession> present = sessions.listOf(attendee.id());
        boolean wasInCall = false;
        for (ParticipantSession session : present) {
            wasInCall |= session.leaveCall();
            sessions.remove(session);
        }
        attendees.remove(attendee);
        news.fire(new AttendeeRemoved(
                attendee.conversationId(),
                attendee.id(),
                attendee.actorType(),
                attendee.actorId(),
                byAttendeeId,
                wasInCall));
    }
}
