package org.carillon.chat;

import static org.carillon.guard.Guard.PARTICIPANT;
import static org.carillon.guard.Guard.PAST_LOBBY;
import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.carillon.guard.CurrentAdmission;
import org.carillon.guard.Requires;
import org.carillon.guard.TalkApp;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.ocs.LateRefusals;
import org.carillon.ocs.QueryFlag;
import org.carillon.ocs.QueryNumber;
import org.carillon.participant.LastPings;

/** The history of a conversation, as far as built: reading what the server notes, and waiting for it. Source: docs/contract/messages.md 4. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}")
public class ChatResource {
    private static final long MOST_SECONDS = 30;

    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ChatReader reader;

    @Inject
    WaitingPolls waiting;

    @Inject
    LastPings pings;

    @Inject
    CurrentAdmission admission;

    @Inject
    LateRefusals refusals;

    /**
     * One page of the history, or of what came after a message; for the latter it waits, without a thread. 304 when there
     * is nothing.
     *
     * @throws ApiException BAD_PARAMETER without {@code lookIntoFuture}
     */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY})
    public CompletionStage<Response> read(
            @QueryParam("lookIntoFuture") QueryFlag future,
            @QueryParam("limit") @DefaultValue("100") QueryNumber limit,
            @QueryParam("lastKnownMessageId") @DefaultValue("0") QueryNumber lastKnown,
            @QueryParam("includeLastKnown") @DefaultValue("0") QueryFlag includeLastKnown,
            @QueryParam("timeout") @DefaultValue("30") QueryNumber timeout,
            @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        if (future == null) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        ChatPage page = new ChatPage(lastKnown.value(), includeLastKnown.isSet(), limit.intValue());
        if (!future.isSet()) {
            return CompletableFuture.completedStage(answer(reader.readHistory(admission.get(), page)));
        }
        if (TalkApp.of(agent).filter(TalkApp::isForPhones).isPresent()) {
            pings.noteOutsideCall(admission.get().sessionId());
        }
        return waiting.await(ChatPoll.of(admission.get(), page), Math.min(MOST_SECONDS, timeout.value()))
                .handle((messages, failure) -> failure == null ? answer(messages) : refusals.toResponse(failure));
    }

    private static Response answer(List<MessageView> messages) {
        if (messages.isEmpty()) {
            return Response.notModified().build();
        }
        return Response.ok(messages)
                .header("X-Chat-Last-Given", messages.get(messages.size() - 1).id())
                .header("X-Chat-Last-Common-Read", 0)
                .build();
    }
}
