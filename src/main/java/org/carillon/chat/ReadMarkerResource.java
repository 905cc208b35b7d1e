package org.carillon.chat;

import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** The read marker of the caller. Source: docs/contract/messages.md 7. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}/read")
public class ReadMarkerResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ReadMarkers markers;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    /** Says up to which message the caller has read. */
    @POST
    @Audited(nothingBecause = "it concerns nobody else")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Answers(value = ConversationView.class, headers = ChatResource.LAST_COMMON_READ)
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public Response markRead(MarkRead request) {
        markers.mark(admission.get(), request.lastReadMessage());
        return marked();
    }

    /** Makes the latest post unread. */
    @DELETE
    @Audited(nothingBecause = "it concerns nobody else")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Answers(value = ConversationView.class, headers = ChatResource.LAST_COMMON_READ)
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public Response markUnread() {
        markers.markUnread(admission.get());
        return marked();
    }

    private Response marked() {
        ConversationView room = view.get();
        return Response.ok(room)
                .header(ChatResource.LAST_COMMON_READ, room.lastCommonReadMessage())
                .build();
    }

    /**
     * Body of "mark read".
     *
     * @param lastReadMessage id of a message; null: the latest
     */
    public record MarkRead(Long lastReadMessage) {}
}
