package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.people.guard.Admission;
import org.carillon.people.status.StatusService;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.session.CallMembers;

/** Decides who can be rung, and once more when devices are about to be told: one statement for any number of rings. */
@ApplicationScoped
class RingDecisions {
    @Inject
    AttendeeRepository attendees;

    @Inject
    Rights rights;

    @Inject
    CallMembers members;

    @Inject
    StatusService statuses;

    @Inject
    Settings settings;

    /** When a ring that begins now counts as missed at the latest. */
    Instant expiry(Instant now) {
        return now.plus(settings.duration(SettingKey.RING_LIFETIME));
    }

    /**
     * The attendee of the conversation whom the caller may ring.
     *
     * @throws ApiException RINGING_WITHOUT_CALL, RINGER_NOT_IN_CALL, ATTENDEE_NOT_FOUND, NOT_A_USER, ALREADY_IN_CALL,
     *     NOT_TO_BE_DISTURBED
     */
    Attendee getCallee(Conversation conversation, Admission caller, AttendeeId calleeId) {
        members.checkInCall(conversation, caller, ApiError.RINGING_WITHOUT_CALL, ApiError.RINGER_NOT_IN_CALL);
        Attendee callee = attendees.get(conversation.id(), calleeId.value());
        if (callee.actorType() != ActorType.USERS) {
            throw new ApiException(ApiError.NOT_A_USER);
        }
        if (members.isInCall(callee)) {
            throw new ApiException(ApiError.ALREADY_IN_CALL);
        }
        if (statuses.isNotToBeDisturbed(callee.actorId())) {
            throw new ApiException(ApiError.NOT_TO_BE_DISTURBED);
        }
        return callee;
    }

    /** Ids of the rings whose callees the lobby holds back. */
    List<Long> heldInLobby(Conversation conversation, List<Ring> rings) {
        Map<Long, Attendee> callees = callees(rings);
        return rings.stream()
                .filter(ring -> callees.containsKey(ring.attendeeId())
                        && rights.isHeldInLobby(conversation, callees.get(ring.attendeeId())))
                .map(Ring::id)
                .toList();
    }

    /** Ids of the rings that may still ring: their call goes on, and their callees may join it. */
    List<Long> stillRinging(Conversation conversation, List<Ring> rings) {
        Map<Long, Attendee> callees = callees(rings);
        return rings.stream()
                .filter(ring -> conversation.hasCall()
                        && conversation.callGeneration() == ring.callGeneration()
                        && callees.containsKey(ring.attendeeId())
                        && !rights.isHeldInLobby(conversation, callees.get(ring.attendeeId())))
                .map(Ring::id)
                .toList();
    }

    private Map<Long, Attendee> callees(List<Ring> rings) {
        if (rings.isEmpty()) {
            return Map.of();
        }
        return attendees.list(rings.stream().map(Ring::attendeeId).toList()).stream()
                .collect(Collectors.toMap(Attendee::id, Function.identity()));
    }
}
