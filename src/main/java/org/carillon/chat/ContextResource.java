package org.carillon.chat;

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
import org.carillon.platform.http.QueryNumber;
import org.carillon.platform.http.Refuses;

/** What was said around a message. Source: docs/contract/messages.md 8. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}/{messageId: [0-9]+}/context")
public class ContextResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ChatReader reader;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /**
     * The message and those around it, oldest first; 304 when it is no message of the conversation. Nothing counts as
     * read.
     */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY})
    @Answers(
            value = MessageView.class,
            list = true,
            status = {200, 304},
            headers = {ChatResource.LAST_GIVEN, ChatResource.LAST_COMMON_READ})
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public Response get(
            @PathParam("messageId") QueryNumber messageId, @QueryParam("limit") @DefaultValue("50") QueryNumber limit) {
        ChatAnswer answer = reader.readAround(admission.get(), messageId.value(), limit.intValue());
        return ChatResource.answer(answer, caller.get());
    }
}
