package org.carillon.call.live;

import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Download;
import org.carillon.platform.http.Refuses;

/** Who is or was in the running call, as a file. Source: docs/contract/call.md 3.7. */
@RequestScoped
@Path("apps/spreed/api/v4/call/{token: [a-z0-9]{4,30}}/download")
public class CallListResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    CallListService lists;

    @Inject
    CurrentAdmission admission;

    /**
     * Writes the file. A link to it carries no header.
     *
     * @throws ApiException BAD_PARAMETER for another format than {@code csv}, NO_CALL
     */
    @GET
    @Requires(
            value = {TALK_ALLOWED, PARTICIPANT, MODERATOR},
            fromOwnPage = true)
    @Answers(mediaType = "text/csv")
    @Refuses(ApiError.NO_CALL)
    public Download download(@QueryParam("format") @DefaultValue("csv") String format) {
        if (!"csv".equals(format)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return lists.write(admission.get());
    }
}
