package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** What guests say about themselves. Source: docs/contract/participants.md 8. */
@RequestScoped
@Path("apps/spreed/api/v1/guest/{token: [a-z0-9]{4,30}}/name")
public class GuestResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    RoleService roles;

    @Inject
    CurrentAdmission admission;

    /** Changes the name that the guest shows. */
    @POST
    @Audited(nothingBecause = "guests call themselves what they like")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.NOT_A_GUEST})
    public void rename(RenameGuest request) {
        roles.renameGuest(admission.get(), request.displayName());
    }

    /**
     * Body of "rename guest".
     *
     * @param displayName up to 64 characters; null or empty: none
     */
    public record RenameGuest(String displayName) {}
}
