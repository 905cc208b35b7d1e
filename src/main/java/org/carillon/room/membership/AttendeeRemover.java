package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.attendee.AttendeesLeft.How;
import org.carillon.room.attendee.AttendeesLeft.Person;
import org.carillon.room.attendee.OwnNameRepository;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionsEnded;

/** The ways out, in one place. Callers hold the row lock of the conversation and own the transaction. */
@ApplicationScoped
public class AttendeeRemover {
    @Inject
    AttendeeRepository attendees;

    @Inject
    OwnNameRepository ownNames;

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationService conversationService;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Event<Object> events;

    /** Ends one session that is replaced; its attendee stays. */
    void replaceSession(ParticipantSession session) {
        end(session, false);
    }

    /** Ends one session whose device says good-bye; its attendee stays. */
    void closeSession(ParticipantSession session) {
        end(session, true);
    }

    /**
     * Ends sessions of one conversation; their attendees stay, or go next.
     *
     * @param tell whether the history tells that they left the call
     * @param endEmptyCall see {@link SessionsEnded}
     */
    void endSessions(long conversationId, List<ParticipantSession> silent, boolean tell, boolean endEmptyCall) {
        List<Long> leftCall = new ArrayList<>();
        for (ParticipantSession session : silent) {
            boolean wasInCall = session.leaveCall();
            if (tell && wasInCall && attendees.get(session.attendeeId()).actorType() != ActorType.GUESTS) {
                leftCall.add(session.attendeeId());
            }
            sessions.remove(session);
        }
        List<Long> ids = silent.stream().map(ParticipantSession::id).toList();
        events.fire(new SessionsEnded(conversationId, ids, leftCall, endEmptyCall, false));
    }

    private void end(ParticipantSession session, boolean byItself) {
        boolean wasInCall = session.leaveCall();
        sessions.remove(session);
        List<Long> leftCall = wasInCall ? List.of(session.attendeeId()) : List.of();
        events.fire(new SessionsEnded(session.conversationId(), List.of(session.id()), leftCall, true, byItself));
    }

    /** Ends a membership with all its sessions, as its attendee wants it. */
    void leave(Attendee attendee) {
        remove(attendee, How.LEFT, null);
    }

    /** Ends a membership with all its sessions, as a moderator wants it. */
    void remove(Attendee attendee, long byAttendeeId) {
        remove(attendee, How.REMOVED, byAttendeeId);
    }

    /** Ends a membership that nothing holds any more, with all its sessions. */
    void drop(Attendee attendee) {
        remove(attendee, How.LAPSED, null);
    }

    /** Removes many of one conversation: a few statements for all who are not in the call. */
    void removeAll(Collection<Attendee> gone, long byAttendeeId) {
        removeAll(gone, How.REMOVED, byAttendeeId);
    }

    /**
     * Drops many, in one or many conversations: a few statements for all who are not in a call. The rows of all these
     * conversations are locked.
     */
    public void dropAll(Collection<Attendee> gone) {
        removeAll(gone, How.LAPSED, null);
    }

    private void removeAll(Collection<Attendee> gone, How how, Long byAttendeeId) {
        if (gone.isEmpty()) {
            return;
        }
        Set<Long> inCall = sessions.inCallOf(gone.stream().map(Attendee::id).toList());
        gone.stream()
                .filter(attendee -> inCall.contains(attendee.id()))
                .forEach(attendee -> remove(attendee, how, byAttendeeId));
        List<Attendee> others = gone.stream()
                .filter(attendee -> !inCall.contains(attendee.id()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        ownNames.keep(others);
        List<Long> ids = others.stream().map(Attendee::id).toList();
        sessions.removeOf(ids);
        attendees.removeAll(ids);
        List<Person> people =
                others.stream().map(attendee -> Person.of(attendee, false)).toList();
        events.fire(AttendeesLeft.of(how, people, byAttendeeId));
    }

    private void remove(Attendee attendee, How how, Long byAttendeeId) {
        boolean wasInCall = false;
        for (ParticipantSession session : sessions.listOf(attendee.id())) {
            wasInCall |= session.leaveCall();
            sessions.remove(session);
        }
        ownNames.keep(List.of(attendee));
        attendees.remove(attendee);
        events.fire(AttendeesLeft.of(how, List.of(Person.of(attendee, wasInCall)), byAttendeeId));
    }

    /** Deletes those of these locked conversations that have no account any more. */
    void removeDeserted(Collection<Long> conversationIds) {
        attendees.listWithoutUsers(conversationIds).forEach(id -> conversationService.remove(conversations.get(id)));
    }
}
