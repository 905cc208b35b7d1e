package org.carillon.call.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.conversation.SipSettings;

/**
 * Calls phones. The bridge's verdict is the answer, so there is no transaction around it: look, ask the bridge, note
 * the call id, the first and the last in short transactions of {@link PhoneLegs}.
 *
 * <p>Source: docs/contract/call.md 3.4.
 */
@ApplicationScoped
public class DialOutSteps {
    @Inject
    PhoneLegs legs;

    @Inject
    SipBridge bridge;

    @Inject
    SipSettings sip;

    /**
     * Calls the phone.
     *
     * @throws ApiException NO_CALL, NOT_IN_CALL, ATTENDEE_NOT_FOUND also for what is no phone, SIP_UNAVAILABLE also
     *     with the words of a bridge that refused
     */
    public void dialOut(Admission caller, AttendeeId phoneId) {
        String number = legs.numberToCall(caller, phoneId);
        if (!sip.isDialOutOn()) {
            throw new ApiException(ApiError.SIP_UNAVAILABLE);
        }
        DialOutAnswer answer = bridge.dial(caller.token(), number, phoneId.value());
        if (answer instanceof DialOutAnswer.Refused refused) {
            throw refusal(refused);
        }
        legs.note(caller, phoneId, ((DialOutAnswer.Accepted) answer).callId());
    }

    private static ApiException refusal(DialOutAnswer.Refused refused) {
        return new ApiException(ApiError.SIP_UNAVAILABLE, "", DialOutFailure.of(refused));
    }
}
