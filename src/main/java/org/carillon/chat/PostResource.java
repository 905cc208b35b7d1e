package org.carillon.chat;

import static org.carillon.people.guard.Guard.MAY_CHAT;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.READ_WRITE;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Refuses;

/** Takes posts. Source: docs/contract/messages.md 6. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}")
public class PostResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    PostService posts;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /**
     * Says something; 201 with the message.
     *
     * @throws ApiException BAD_PARAMETER, MESSAGE_TOO_LONG
     */
    @POST
    @Audited(nothingBecause = "messages are not read here")
    @Requires({TALK_ALLOWED, PARTICIPANT, READ_WRITE, PAST_LOBBY, MAY_CHAT})
    @RateLimited(RateLimit.POST)
    @Answers(value = MessageView.class, status = 201, headers = ChatResource.LAST_COMMON_READ)
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.NOT_A_GUEST, ApiError.MESSAGE_TOO_LONG})
    public Response post(PostMessage request) {
        ChatAnswer posted = posts.post(admission.get(), request);
        return Response.status(Response.Status.CREATED)
                .entity(posted.messages().get(0))
                .header(ChatResource.LAST_COMMON_READ, posted.lastCommonReadFor(caller.get()))
                .build();
    }
}
