package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeBatchRepository;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationTarget;

/** Removes attendees for moderators, and lets who wants to leave for good. Source: docs/contract/participants.md 3. */
@ApplicationScoped
@Transactional
public class RemovalService {
    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationService conversationService;

    @Inject
    AttendeeRepository attendees;

    @Inject
    AttendeeBatchRepository members;

    @Inject
    AttendeeRemover remover;

    @Inject
    Event<Object> events;

    /**
     * Removes somebody; with a group go those whom nothing else holds. Who removes themselves leaves for good.
     *
     * @return whether the caller left
     * @throws ApiException NOT_LOGGED_IN or as {@link #leaveForGood} for oneself; else NOT_A_MODERATOR,
     *     ROOM_TYPE_INVALID, PARTICIPANT_NOT_FOUND, OWNER_PROTECTED
     */
    public boolean remove(Admission caller, Caller person, AttendeeId attendeeId) {
        if (attendeeId != null && attendeeId.value() == caller.attendeeId()) {
            if (!person.isUser()) {
                throw new ApiException(ApiError.NOT_LOGGED_IN);
            }
            leaveForGood(caller);
            return true;
        }
        if (!caller.moderator()) {
            throw new ApiException(ApiError.NOT_A_MODERATOR);
        }
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.ROOM_TYPE_INVALID);
        }
        Attendee attendee = attendees.getParticipant(conversation.id(), attendeeId);
        if (attendee.participantType() == ParticipantType.OWNER) {
            throw new ApiException(ApiError.OWNER_PROTECTED);
        }
        if (attendee.actorType() == ActorType.GROUPS) {
            remover.removeAll(
                    members.listHeldBy(List.of(conversation.id()), attendee.actorId(), ""), caller.attendeeId());
        }
        remover.remove(attendee, caller.attendeeId());
        events.fire(Act.of(
                ActKind.ATTENDEE_REMOVED,
                ConversationTarget.of(conversation)
                        .attendee(attendee.actorType().wireName(), attendee.actorId())));
        return false;
    }

    /**
     * Leaves for good. When nobody with an account stays, the conversation goes too.
     *
     * @throws ApiException LAST_MODERATOR while others stay
     */
    public void leaveForGood(Admission caller) {
        Conversation conversation = conversations.lock(caller.conversationId());
        Attendee attendee = attendees.get(conversation.id(), caller.attendeeId());
        boolean othersStay = attendees.list(conversation.id()).stream()
                .anyMatch(other -> other.actorType() == ActorType.USERS && other.id() != attendee.id());
        if (othersStay && !conversation.type().isBetweenTwo() && isLastModerator(conversation, attendee)) {
            throw new ApiException(ApiError.LAST_MODERATOR);
        }
        remover.leave(attendee);
        events.fire(Act.of(
                        ActKind.ATTENDEE_LEFT,
                        ConversationTarget.of(conversation)
                                .attendee(attendee.actorType().wireName(), attendee.actorId()))
                .with("lastOne", !othersStay));
        if (!othersStay) {
            conversationService.remove(conversation);
        }
    }

    /** Whether nobody else with an account moderates. */
    private boolean isLastModerator(Conversation conversation, Attendee attendee) {
        List<Attendee> all = attendees.list(conversation.id());
        return attendee.participantType().isModerator()
                && all.stream()
                        .noneMatch(other -> other.id() != attendee.id()
                                && other.actorType() == ActorType.USERS
                                && other.participantType().isModerator());
    }
}
