package org.carillon.people.status;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.QueryNumber;
import org.carillon.platform.http.Refuses;

/** The statuses of others. Source: docs/contract/status.md 4. */
@RequestScoped
@Path("apps/user_status/api/v1/statuses")
public class StatusListResource {
    private static final int LONGEST_PAGE = 1000;

    @Inject
    StatusService statuses;

    /** Lists them by user id; a limit of 0 asks for as many as fit. */
    @GET
    @Requires(LOGGED_IN)
    public List<ListedStatus> list(
            @QueryParam("limit") @DefaultValue("0") QueryNumber limit,
            @QueryParam("offset") @DefaultValue("0") QueryNumber offset) {
        int length = limit.intValue() == 0 ? LONGEST_PAGE : Math.min(LONGEST_PAGE, limit.intValue());
        return statuses.list(length, offset.intValue());
    }

    /** Shows the status of one user, as others see it. */
    @GET
    @Path("{userId}")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public ListedStatus get(@PathParam("userId") String userId) {
        return statuses.listed(userId);
    }
}
