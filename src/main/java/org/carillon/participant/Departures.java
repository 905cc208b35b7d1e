package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

    /** Ends one session; its attendee stays. */
    void endSession(ParticipantSession session) {
        boolean wasInCall = session.leaveCall();
        sessions.remove(session);
        news.fire(new SessionEnded(session.conversationId(), session.attendeeId(), session.id(), wasInCall));
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
