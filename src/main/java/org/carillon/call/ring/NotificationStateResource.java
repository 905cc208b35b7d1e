package org.carillon.call.ring;

import static org.carillon.people.guard.Guard.CALLS_ENABLED;
import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.json.EmptyList;

/** What a device does with the call it shows. Source: docs/contract/rings.md 5. */
@RequestScoped
@Path("apps/spreed/api/v4/call/{token: [a-z0-9]{4,30}}/notification-state")
public class NotificationStateResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    NotificationStateService states;

    @Inject
    CurrentAdmission admission;

    /**
     * 200: it goes on ringing; 201: it shows a missed call.
     *
     * @throws ApiException RING_OVER: it shows nothing any more
     */
    @GET
    @Requires({TALK_ALLOWED, CALLS_ENABLED, LOGGED_IN, PARTICIPANT})
    @Answers(
            value = EmptyList.class,
            status = {200, 201})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.RING_OVER})
    public Response get() {
        Response.Status status = states.isStillRinging(admission.get()) ? Response.Status.OK : Response.Status.CREATED;
        return Response.status(status).entity(List.of()).build();
    }
}
