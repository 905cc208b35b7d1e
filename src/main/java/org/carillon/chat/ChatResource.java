package org.carillon.chat;

import static org.carillon.guard.Guard.PARTICIPANT;
import static org.carillon.guard.Guard.PAST_LOBBY;
import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carillon.guard.CurrentAdmission;
import org.carillon.guard.Requires;
import org.carillon.ocs.QueryFlag;
import org.carillon.ocs.QueryNumber;

/** The history of a conversation, as far as built: reading what the server notes. Source: docs/contract/messages.md 4. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}")
public class ChatResource {
    @PathParam("token")
    String token;

    @Inject
    ChatReader reader;

    @Inject
    CurrentAdmission admission;

    /** One page of messages; 304 when there are none. Waiting for new ones comes later. */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY})
    public Response read(
            @QueryParam("lookIntoFuture") @DefaultValue("0") QueryFlag future,
            @QueryParam("limit") @DefaultValue("100") QueryNumber limit,
            @QueryParam("lastKnownMessageId") @DefaultValue("0") QueryNumber lastKnown,
            @QueryParam("includeLastKnown") @DefaultValue("0") QueryFlag includeLastKnown) {
        ChatPage page = new ChatPage(future.isSet(), lastKnown.value(), includeLastKnown.isSet(), limit.intValue());
        List<MessageView> messages = reader.read(admission.get(), page);
        if (messages.isEmpty()) {
            return Response.notModified().build();
        }
        return Response.ok(messages)
                .header("X-Chat-Last-Given", messages.get(messages.size() - 1).id())
                .header("X-Chat-Last-Common-Read", 0)
                .build();
    }
}
