package org.carillon.call.live;

import static org.carillon.platform.cluster.ObserverOrder.LATE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeChanged;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.attendee.AttendeesLeft.Person;
import org.carillon.room.attendee.PermissionsOfAllChanged;
import org.carillon.room.attendee.Rights;
import org.carillon.room.attendee.RoleChanged;
import org.carillon.room.attendee.SessionLifetime;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.GuestsChanged;
import org.carillon.room.conversation.LobbyChanged;
import org.carillon.room.conversation.PermissionsChanged;
import org.carillon.room.conversation.ReadOnlyChanged;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionWithAttendee;
import org.carillon.room.session.SessionsEnded;

/**
 * Ends calls, and takes people out of them when something else in the conversation does. Runs inside the transaction of
 * whoever calls or fires, under the row lock. Source: docs/contract/call.md 4.4 to 4.6.
 */
@ApplicationScoped
public class CallEndings {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /** Ends the call when nobody with a fresh ping is in it, and answers whether it did; not without a call. */
    boolean endIfEmpty(Conversation conversation) {
        return endUnlessIn(conversation, SessionLifetime.oldestFresh(clock.instant()));
    }

    /** Tells that attendees left with one session each, shows them no longer as in a call, and ends it when empty. */
    void noteLeft(Conversation conversation, List<Long> attendeeIds) {
        tellLeft(conversation.id(), attendeeIds);
        if (!endIfEmpty(conversation)) { // whose end is that of all of them
            attendees.noteLeftCall(attendeeIds);
        }
    }

    /** Ends the call when nobody is in it but sessions that are dead; nothing happens without a call. */
    public void endIfAbandoned(Conversation conversation) {
        endUnlessIn(conversation, SessionLifetime.oldestAlive(clock.instant()));
    }

    /**
     * Takes everybody out, fresh or not, and ends the call if one runs.
     *
     * @param byAttendeeId the moderator; null: the server itself
     */
    public void endForAll(Conversation conversation, Long byAttendeeId) {
        if (conversation.hasCall()) {
            end(conversation, true, byAttendeeId);
        } else {
            takeAllOut(conversation.id());
        }
    }

    void onReadOnly(@Observes @Priority(LATE) ReadOnlyChanged changed) {
        if (changed.readOnly()) {
            takeOut(changed.conversationId(), sessions.listInCall(changed.conversationId()));
        }
    }

    void onLobby(@Observes @Priority(LATE) LobbyChanged changed) {
        if (changed.on()) {
            takeOut(changed.conversationId(), sessions.listInCallBelowModerator(changed.conversationId()));
        }
    }

    void onRoleChanged(@Observes @Priority(LATE) RoleChanged changed) {
        takeOutHeld(changed.conversationId());
    }

    void onAttendeeChanged(@Observes @Priority(LATE) AttendeeChanged changed) {
        takeOutHeld(changed.conversationId());
    }

    void onPermissionsOfAllChanged(@Observes @Priority(LATE) PermissionsOfAllChanged changed) {
        takeOutHeld(changed.conversationId());
    }

    void onPermissionsChanged(@Observes @Priority(LATE) PermissionsChanged changed) {
        takeOutHeld(changed.conversationId());
    }

    void onGuestsChanged(@Observes @Priority(LATE) GuestsChanged changed) {
        if (!changed.allowed()) {
            endIfEmpty(conversations.get(changed.conversationId()));
        }
    }

    void onSessionsEnded(@Observes @Priority(LATE) SessionsEnded ended) {
        if (ended.endEmptyCall()) {
            noteLeft(conversations.get(ended.conversationId()), ended.leftCall());
        } else {
            tellLeft(ended.conversationId(), ended.leftCall());
            attendees.noteLeftCall(ended.leftCall());
        }
    }

    void onAttendeesLeft(@Observes @Priority(LATE) AttendeesLeft left) {
        switch (left.how()) {
            case ACCOUNT_DELETED -> Batches.of(left.conversationIds()).forEach(this::partPairs);
            case LEFT, REMOVED ->
                left.conversationIds().forEach(conversationId -> endIfEmpty(conversations.get(conversationId)));
            case LAPSED ->
                left.people().stream()
                        .filter(Person::wasInCall)
                        .map(Person::conversationId)
                        .distinct()
                        .forEach(conversationId -> endIfEmpty(conversations.get(conversationId)));
        }
    }

    /** Who is left of a pair calls nobody; both are still counted among those who took part. */
    private void partPairs(List<Long> conversationIds) {
        sessions.listPairsInCall(conversationIds)
                .forEach(conversationId -> takeOut(conversationId, sessions.listInCall(conversationId)));
    }

    /** Takes those out whom the lobby holds back by now: it would also keep them from leaving. */
    private void takeOutHeld(long conversationId) {
        Conversation conversation = conversations.get(conversationId);
        if (conversation.lobby().isOn()) {
            List<ParticipantSession> held = sessions.listEntrantsInCall(conversationId).stream()
                    .filter(entrant -> rights.isHeldInLobby(conversation, entrant.attendee()))
                    .map(SessionWithAttendee::session)
                    .toList();
            if (!held.isEmpty()) {
                takeOut(conversationId, held);
            }
        }
    }

    private void takeOut(long conversationId, List<ParticipantSession> inCall) {
        inCall.forEach(ParticipantSession::leaveCall);
        noteLeft(
                conversations.get(conversationId),
                inCall.stream().map(ParticipantSession::attendeeId).toList());
    }

    private void tellLeft(long conversationId, List<Long> attendeeIds) {
        attendeeIds.forEach(attendeeId -> events.fire(new CallLeft(conversationId, attendeeId)));
    }

    private void takeAllOut(long conversationId) {
        sessions.endCall(conversationId);
        attendees.noteAllLeftCall(conversationId);
    }

    private boolean endUnlessIn(Conversation conversation, Instant oldestPing) {
        if (!conversation.hasCall() || sessions.isAnyInCall(conversation.id(), oldestPing)) {
            return false;
        }
        end(conversation, false, null);
        return true;
    }

    private void end(Conversation conversation, boolean forAll, Long byAttendeeId) {
        Instant since = conversation.activeSince();
        List<Attendee> tookPart = attendees.listJoinedSince(conversation.id(), since);
        if (forAll) {
            conversation.endCallForAll();
        } else {
            conversation.endCall();
        }
        takeAllOut(conversation.id()); // nobody who was silent for a while comes back into a call that is over
        events.fire(new CallEnded(
                conversation.id(),
                conversation.callGeneration(),
                forAll,
                byAttendeeId,
                tookPart.stream()
                        .filter(attendee -> attendee.actorType() == ActorType.USERS)
                        .map(Attendee::actorId)
                        .toList(),
                (int) tookPart.stream()
                        .filter(attendee -> attendee.actorType() == ActorType.GUESTS)
                        .count(),
                Duration.between(since, clock.instant()).toSeconds()));
    }
}
