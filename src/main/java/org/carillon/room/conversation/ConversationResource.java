package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;
import static org.carillon.people.protection.ProtectedSecret.BRIDGE_SIGNATURE;
import static org.carillon.people.protection.ProtectedSecret.ROOM_TOKEN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;
import org.carillon.platform.settings.SettingsFingerprint;

/** One conversation: show, rename, delete. Source: docs/contract/conversations.md 4 to 6. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}")
public class ConversationResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ConversationService conversations;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    @Inject
    SettingsFingerprint fingerprint;

    /** Shows it, also to the SIP bridge, which signs its request instead of logging in. */
    @GET
    @BruteForceProtection({ROOM_TOKEN, BRIDGE_SIGNATURE})
    @Requires(TALK_ALLOWED)
    @Answers(value = ConversationView.class, headers = SettingsFingerprint.HEADER)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN, ApiError.BRIDGE_SIGNATURE_WRONG})
    public Response get(
            @HeaderParam("Talk-SIPBridge-Random") String random,
            @HeaderParam("Talk-SIPBridge-Checksum") String checksum) {
        return Response.ok(view.get(random, checksum))
                .header(SettingsFingerprint.HEADER, fingerprint.value())
                .build();
    }

    /** Renames the conversation. */
    @PUT
    @Audited(ActKind.CONVERSATION_RENAMED)
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView rename(RenameConversation request) {
        conversations.rename(admission.get(), request.roomName());
        return view.get();
    }

    /** Deletes the conversation for everybody. */
    @DELETE
    @Audited(ActKind.CONVERSATION_DELETED)
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses(ApiError.CONVERSATION_TYPE_INVALID)
    public void delete() {
        conversations.delete(admission.get());
    }

    /**
     * Body of "rename conversation".
     *
     * @param roomName 1 to 255 characters without surrounding space
     */
    public record RenameConversation(@Unreadable(ApiError.VALUE_INVALID) String roomName) {}
}
