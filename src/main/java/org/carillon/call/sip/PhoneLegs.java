package org.carillon.call.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationTarget;
import org.carillon.room.session.CallMembers;

/** The short transactions around a dial-out. */
@ApplicationScoped
@Transactional
public class PhoneLegs {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    CallMembers members;

    @Inject
    Event<Object> events;

    /**
     * The number of the phone that the caller, who is in the call, wants to have called.
     *
     * @throws ApiException NO_CALL, NOT_IN_CALL, ATTENDEE_NOT_FOUND
     */
    public String numberToCall(Admission caller, AttendeeId phoneId) {
        members.checkInCall(conversations.get(caller.conversationId()), caller, ApiError.NO_CALL, ApiError.NOT_IN_CALL);
        Attendee phone = attendees.get(caller.conversationId(), phoneId.value());
        if (phone.actorType() != ActorType.PHONES) {
            throw new ApiException(ApiError.ATTENDEE_NOT_FOUND);
        }
        return phone.phoneNumber();
    }

    /** Keeps the call id that the bridge gave. */
    public void note(Admission caller, AttendeeId phoneId, String callId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        Attendee phone = attendees.get(caller.conversationId(), phoneId.value());
        phone.noteDialOut(callId);
        events.fire(Act.of(
                        ActKind.PHONE_CALLED,
                        ConversationTarget.of(conversation).attendee(ActorType.PHONES.wireName(), phone.phoneNumber()))
                .with("callId", callId));
    }
}
