package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** Ends the caller's own membership. Source: docs/contract/participants.md 3.3. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants/self")
public class OwnMembershipResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    LeavingSteps leaving;

    @Inject
    CurrentAdmission admission;

    /** Ends the caller's membership. */
    @DELETE
    @Audited(ActKind.ATTENDEE_LEFT)
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.LAST_MODERATOR})
    public void leaveForGood() {
        leaving.leaveForGood(admission.get());
    }
}
