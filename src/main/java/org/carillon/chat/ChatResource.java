package org.carillon.chat;

import static org.carillon.people.guard.Guard.MAY_CHAT;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.READ_WRITE;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Limited;
import org.carillon.people.guard.Requires;
import org.carillon.people.guard.TalkApp;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.QueryNumber;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.ocs.LateRefusals;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;
import org.carillon.room.session.LastPings;

/** The chat of a conversation: reading, waiting, posting and the read marker. Source: docs/contract/messages.md 4, 6 and 7. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}")
public class ChatResource {
    private static final long MOST_SECONDS = 30;
    static final String LAST_GIVEN = "X-Chat-Last-Given";
    static final String COMMONLY_READ = "X-Chat-Last-Common-Read";

    @PathParam("token")
    String token;

    @Inject
    ChatReader reader;

    @Inject
    PostService posts;

    @Inject
    ReadMarkers markers;

    @Inject
    PollWaitingList waiting;

    @Inject
    LastPings pings;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    @Inject
    LateRefusals refusals;

    /**
     * One page of the history, or of what came after a message; for the latter it waits, without a thread. An empty page
     * when only what all have read is another than the caller knows, 304 when there is nothing.
     *
     * @throws ApiException BAD_PARAMETER without {@code lookIntoFuture}
     */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY})
    @Answers(
            value = MessageView.class,
            list = true,
            status = {200, 304},
            headers = {LAST_GIVEN, COMMONLY_READ})
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
        ChatPage page = new ChatPage(lastKnown.value(), includeLastKnown.isSet(), limit.intValue());
        boolean told = isToldWhatAllHaveRead();
        if (!future.isSet()) {
            return CompletableFuture.completedStage(answer(reader.readHistory(admission.get(), page), told));
        }
        if (setReadMarker.isSet()) {
            markers.noteAskedAfter(admission.get(), lastKnown.value());
        }
        if (TalkApp.of(agent).filter(TalkApp::isForPhones).isPresent()) {
            pings.noteOutsideCall(admission.get().sessionRowId());
        }
        ChatPoll poll = ChatPoll.of(admission.get(), page, told ? lastCommonRead.value() : 0);
        return waiting.await(poll, Math.min(MOST_SECONDS, timeout.value()))
                .handle((found, failure) -> failure == null ? answer(found, told) : refusals.toResponse(failure));
    }

    /**
     * Says something; 201 with the message.
     *
     * @throws ApiException BAD_PARAMETER, MESSAGE_TOO_LONG
     */
    @POST
    @Requires({TALK_ALLOWED, PARTICIPANT, READ_WRITE, PAST_LOBBY, MAY_CHAT})
    @Limited(RateLimit.POST)
    @Answers(value = MessageView.class, status = 201, headers = COMMONLY_READ)
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.NOT_A_GUEST, ApiError.MESSAGE_TOO_LONG})
    public Response post(PostMessage request) {
        ChatAnswer posted = posts.post(
                admission.get(),
                request.message(),
                request.referenceId(),
                request.replyTo() == null ? 0 : request.replyTo(),
                request.actorDisplayName());
        return Response.status(Response.Status.CREATED)
                .entity(posted.messages().get(0))
                .header(COMMONLY_READ, isToldWhatAllHaveRead() ? posted.lastCommonRead() : 0)
                .build();
    }

    /** Says up to which message the caller has read. */
    @POST
    @Path("read")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Answers(value = ConversationView.class, headers = COMMONLY_READ)
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public Response markRead(MarkRead request) {
        markers.mark(admission.get(), request.lastReadMessage());
        return marked();
    }

    /** Makes the latest post unread. */
    @DELETE
    @Path("read")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Answers(value = ConversationView.class, headers = COMMONLY_READ)
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public Response markUnread() {
        markers.markUnread(admission.get());
        return marked();
    }

    private Response marked() {
        ConversationView room = view.of(token);
        return Response.ok(room)
                .header(COMMONLY_READ, room.lastCommonReadMessage())
                .build();
    }

    /** Who keeps back up to where they have read is not told up to where others have. */
    private boolean isToldWhatAllHaveRead() {
        return !caller.get().privacy().reading();
    }

    /** The answer with its headers; 304 for nothing. */
    static Response answer(ChatAnswer answer, boolean toldWhatAllHaveRead) {
        if (answer.isNothing()) {
            return Response.notModified().build();
        }
        return Response.ok(answer.messages())
                .header(LAST_GIVEN, answer.lastGiven())
                .header(COMMONLY_READ, toldWhatAllHaveRead ? answer.lastCommonRead() : 0)
                .build();
    }

    /**
     * Body of "post".
     *
     * @param message text, up to 32,000 characters
     * @param replyTo id of the post that it replies to; null or 0: none
     * @param referenceId what the client calls it, up to 64 characters; null: nothing
     * @param actorDisplayName of a guest: the guest's name from now on, up to 64 characters; null or empty: as before
     */
    public record PostMessage(String message, Long replyTo, String referenceId, String actorDisplayName) {}

    /**
     * Body of "mark read".
     *
     * @param lastReadMessage id of a message; null: the latest
     */
    public record MarkRead(Long lastReadMessage) {}
}
