package org.carillon.call.ring;

import static org.carillon.people.guard.Guard.CALLS_ENABLED;
import static org.carillon.people.guard.Guard.MAY_RING;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.attendee.AttendeeId;

/** Rings one attendee of a running call. Source: docs/contract/call.md 3.3. */
@RequestScoped
@Path("apps/spreed/api/v4/call/{token: [a-z0-9]{4,30}}/ring/{attendeeId}")
public class RingResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    RingService rings;

    @Inject
    CurrentAdmission admission;

    /** Rings. */
    @POST
    @Audited(nothingBecause = "rings are on record themselves")
    @RateLimited(RateLimit.RING)
    @Requires({TALK_ALLOWED, CALLS_ENABLED, PARTICIPANT, PAST_LOBBY, MAY_RING})
    @Refuses({
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.SESSION_NOT_FOUND,
        ApiError.RINGING_WITHOUT_CALL,
        ApiError.RINGER_NOT_IN_CALL,
        ApiError.ALREADY_IN_CALL,
        ApiError.NOT_A_USER,
        ApiError.NOT_TO_BE_DISTURBED
    })
    public void ring(@PathParam("attendeeId") AttendeeId attendeeId) {
        rings.ring(admission.get(), attendeeId);
    }
}
