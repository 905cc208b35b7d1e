package org.carillon.room.view;

import static org.carillon.people.guard.Guard.MAY_LIST_PARTICIPANTS;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.Refuses;

/** Lists who is in a conversation. Source: docs/contract/participants.md 2. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants")
public class ParticipantListResource {
    private static final String HAS_STATUSES = "X-Nextcloud-Has-User-Statuses";

    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ParticipantListSteps lists;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /** Lists them, after clearing out sessions that are long gone; to users with the statuses of users if asked for. */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY, MAY_LIST_PARTICIPANTS})
    @Answers(value = ParticipantEntry.class, list = true, headers = HAS_STATUSES)
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public Response list(@QueryParam("includeStatus") @DefaultValue("0") QueryFlag includeStatus) {
        boolean withStatuses = includeStatus.isSet() && caller.get().isUser();
        Response.ResponseBuilder response = Response.ok(lists.list(admission.get(), withStatuses));
        return (withStatuses ? response.header(HAS_STATUSES, "1") : response).build();
    }
}
