package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRemoved;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.OwnNameRepository;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionsEnded;

/** The ways out, in one place. Callers hold the row lock of the conversation and own the transaction. */
@ApplicationScoped
public class Leaving {
    @Inject
    AttendeeRepository attendees;

    @Inject
    MemberRepository members;

    @Inject
    OwnNameRepository ownNames;

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationService conversationService;

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
        news.fire(new SessionsEnded(conversationId, ids, leftCall, endEmptyCall, false));
    }

    private void end(ParticipantSession session, boolean byItself) {
        boolean wasInCall = session.leaveCall();
        sessions.remove(session);
        List<Long> leftCall = wasInCall ? List.of(session.attendeeId()) : List.of();
        news.fire(new SessionsEnded(session.conversationId(), List.of(session.id()), leftCall, true, byItself));
    }

    /**
     * Ends many memberships with all their sessions, in one or many conversations: a few statements for all who are not in
     * a call. The rows of all these conversations are locked.
     */
    public void removeAll(Collection<Attendee> gone, Long byAttendeeId) {
        if (gone.isEmpty()) {
            return;
        }
        Set<Long> inCall = sessions.inCallOf(gone.stream().map(Attendee::id).toList());
        gone.stream()
                .filter(attendee -> inCall.contains(attendee.id()))
                .forEach(attendee -> remove(attendee, byAttendeeId));
        List<Attendee> others = gone.stream()
                .filter(attendee -> !inCall.contains(attendee.id()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<Long> ids = others.stream().map(Attendee::id).toList();
        ownNames.keep(others);
        members.remove(ids);
        news.fire(new MembershipsEnded(ids));
        others.stream()
                .collect(Collectors.groupingBy(Attendee::conversationId))
                .forEach((conversationId, some) ->
                        news.fire(new MembersRemoved(conversationId, userIds(some), byAttendeeId)));
    }

    private static List<String> userIds(List<Attendee> some) {
        return some.stream()
                .filter(attendee -> attendee.actorType() == ActorType.USERS)
                .map(Attendee::actorId)
                .toList();
    }

    /** Deletes those of these locked conversations that have no account any more. */
    void removeDeserted(Collection<Long> conversationIds) {
        members.listWithoutUsers(conversationIds).forEach(id -> conversationService.remove(conversations.get(id)));
    }

    /** Ends the membership with all its sessions. */
    void remove(Attendee attendee, Long byAttendeeId) {
        List<ParticipantSession> present = sessions.listOf(attendee.id());
        boolean wasInCall = false;
        for (ParticipantSession session : present) {
            wasInCall |= session.leaveCall();
            sessions.remove(session);
        }
        ownNames.keep(List.of(attendee));
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
