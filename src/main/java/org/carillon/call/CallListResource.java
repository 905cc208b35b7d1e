package org.carillon.call;

import static org.carillon.guard.Guard.MODERATOR;
import static org.carillon.guard.Guard.PARTICIPANT;
import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.carillon.guard.CurrentAdmission;
import org.carillon.guard.Requires;
import org.carillon.ocs.Answers;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.ocs.Download;
import org.carillon.ocs.Refuses;

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
