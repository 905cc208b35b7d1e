package org.carillon.chat;

import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

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
import java.util.concurrent.CompletionStage;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.QueryNumber;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.ocs.LateAnswers;

/** Reads the chat of a conversation, and waits for what comes. Source: docs/contract/messages.md 4. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}")
public class ChatResource {
    static final String LAST_GIVEN = "X-Chat-Last-Given";
    static final String LAST_COMMON_READ = "X-Chat-Last-Common-Read";

    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ChatSteps chat;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    @Inject
    LateAnswers late;

    /**
     * One page of the history, or of what came after a message; for the latter it waits, without a thread. An empty
     * page when only the last common read message is another than the caller knows, 304 when there is nothing.
     *
     * @throws ApiException BAD_PARAMETER without {@code lookIntoFuture}
     */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY})
    @Answers(
            value = MessageView.class,
            list = true,
            status = {200, 304},
            headers = {LAST_GIVEN, LAST_COMMON_READ})
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public CompletionStage<Response> read(
            @QueryParam("lookIntoFuture") QueryFlag future,
            @QueryParam("limit") @DefaultValue("100") QueryNumber limit,
            @QueryParam("lastKnownMessageId") @DefaultValue("0") QueryNumber lastKnown,
            @QueryParam("includeLastKnown") @DefaultValue("0") QueryFlag includeLastKnown,
            @QueryParam("timeout") @DefaultValue("30") QueryNumber timeout,
            @QueryParam("setReadMarker") @DefaultValue("1") QueryFlag setReadMarker,
            @QueryParam("lastCommonReadId") @DefaultValue("0") QueryNumber lastCommonRead,
            @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        if (future == null) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        ChatQuery query = new ChatQuery(
                future.isSet(),
                new ChatPage(lastKnown.value(), includeLastKnown.isSet(), limit.limit(ChatPage.MOST)),
                timeout.value(),
                setReadMarker.isSet(),
                lastCommonRead.value(),
                agent);
        Caller reader = caller.get();
        return late.answer(chat.read(admission.get(), reader, query), found -> answer(found, reader));
    }

    /** The answer with its headers; 304 for nothing. */
    static Response answer(ChatAnswer answer, Caller reader) {
        if (answer.isNothing()) {
            return Response.notModified().build();
        }
        return Response.ok(answer.messages())
                .header(LAST_GIVEN, answer.lastGiven())
                .header(LAST_COMMON_READ, answer.lastCommonReadFor(reader))
                .build();
    }
}
