package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.SessionLifetime;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.CallMembers;
import org.carillon.room.session.ParticipantSessionRepository;

/** Tells members what became of the last call, as far as they have not joined it. Source: docs/contract/rings.md 5. */
@ApplicationScoped
@Transactional
public class NotificationStateService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    CallMembers members;

    @Inject
    RingRepository rings;

    @Inject
    Clock clock;

    /**
     * Whether the call runs that the caller has not joined on any device; false: it is over, and they missed it.
     *
     * @throws ApiException RING_OVER when there was no call, for who joined or declined it, and for who may not join it
     */
    public boolean isStillRinging(Admission caller) {
        Conversation conversation = conversations.get(caller.conversationId());
        Attendee attendee = attendees.get(caller.attendeeId());
        if (conversation.callGeneration() == 0
                || attendee.hasJoinedLastCallOf(conversation)
                || members.isInCall(attendee)
                || caller.isHeldInLobby()
                || rings.isLastDeclined(attendee.id(), conversation.callGeneration())) {
            throw new ApiException(ApiError.RING_OVER);
        }
        return conversation.hasCall()
                && sessions.isAnyInCall(conversation.id(), SessionLifetime.oldestFresh(clock.instant()));
    }
}
