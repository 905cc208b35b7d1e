package org.carillon.call.sip;

import static org.carillon.people.guard.Guard.CALLS_ENABLED;
import static org.carillon.people.guard.Guard.MAY_DIAL_OUT;
import static org.carillon.people.guard.Guard.MAY_START_CALL;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.attendee.AttendeeId;

/** Calls a phone into a running call. Source: docs/contract/call.md 3.4. */
@RequestScoped
@Path("apps/spreed/api/v4/call/{token: [a-z0-9]{4,30}}/dialout/{attendeeId}")
public class DialOutResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    DialOutSteps dialOuts;

    @Inject
    CurrentAdmission admission;

    /** Calls. */
    @POST
    @Audited(ActKind.PHONE_CALLED)
    @RateLimited(RateLimit.RING)
    @Requires({TALK_ALLOWED, CALLS_ENABLED, PARTICIPANT, PAST_LOBBY, MAY_START_CALL, MAY_DIAL_OUT})
    @Refuses(
            value = {
                ApiError.ATTENDEE_NOT_FOUND,
                ApiError.SIP_UNAVAILABLE,
                ApiError.SESSION_NOT_FOUND,
                ApiError.NO_CALL,
                ApiError.NOT_IN_CALL
            },
            data = DialOutFailure.class)
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.SESSION_NOT_FOUND, ApiError.NO_CALL, ApiError.NOT_IN_CALL})
    public void dialOut(@PathParam("attendeeId") AttendeeId attendeeId) {
        dialOuts.dialOut(admission.get(), attendeeId);
    }
}
