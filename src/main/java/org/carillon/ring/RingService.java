package org.carillon.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.call.CallEnded;
import org.carillon.call.CallJoined;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationDeleted;
import org.carillon.conversation.ConversationRepository;
import org.carillon.guard.Admission;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.participant.ActorType;
import org.carillon.participant.Attendee;
import org.carillon.participant.AttendeeId;
import org.carillon.participant.AttendeeRemoved;
import org.carillon.participant.AttendeeRepository;
import org.carillon.participant.CallMembers;

/** Rings single attendees, and gives rings their outcome. Source: docs/contract/call.md 3.3. */
@ApplicationScoped
@Transactional
public class RingService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    CallMembers members;

    @Inject
    RingRepository rings;

    @Inject
    Clock clock;

    /**
     * Asks one attendee to join the running call. A live ring of that attendee ends.
     *
     * @throws ApiException NO_CALL, NOT_IN_CALL, ATTENDEE_NOT_FOUND, NOT_A_USER, ALREADY_IN_CALL
     */
    public void ring(Admission caller, AttendeeId calleeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        members.checkInCall(conversation, caller);
        Attendee callee = attendees.get(conversation.id(), calleeId.value());
        if (callee.actorType() != ActorType.USERS) {
            throw new ApiException(ApiError.NOT_A_USER);
        }
        if (members.isInCall(callee)) {
            throw new ApiException(ApiError.ALREADY_IN_CALL);
        }
        rings.endLive(callee.id(), RingState.CANCELLED);
        rings.add(new Ring(
                conversation.id(), conversation.callGeneration(), callee.id(), caller.attendeeId(), clock.instant()));
    }

    void answer(@Observes CallJoined joined) {
        rings.endLive(joined.attendeeId(), RingState.ANSWERED);
    }

    void cancel(@Observes CallEnded ended) {
        rings.endAllLive(ended.conversationId(), ended.callGeneration(), RingState.CANCELLED);
    }

    void cancel(@Observes AttendeeRemoved removed) {
        rings.endLive(removed.attendeeId(), RingState.CANCELLED);
    }

    void removeAll(@Observes ConversationDeleted deleted) {
        rings.removeAll(deleted.conversationId());
    }
}
