package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.MAY_MAKE_PUBLIC;
import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;

/**
 * Who may come into a conversation, and do what there: public, read-only, lobby, password, permissions.
 *
 * <p>Source: docs/contract/conversations.md 7 to 10 and 15.
 */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}")
public class ConversationAccessResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ConversationService conversations;

    @Inject
    ConversationPasswordSteps passwords;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    /** Opens the conversation for guests. */
    @POST
    @Audited(ActKind.GUESTS_CHANGED)
    @Path("public")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR, MAY_MAKE_PUBLIC})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID})
    public ConversationView letGuestsIn() {
        conversations.changeGuests(admission.get(), true);
        return view.get();
    }

    /** Closes the conversation for guests. */
    @DELETE
    @Audited(ActKind.GUESTS_CHANGED)
    @Path("public")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID})
    public ConversationView keepGuestsOut() {
        conversations.changeGuests(admission.get(), false);
        return view.get();
    }

    /** Makes it read-only or writable. */
    @PUT
    @Audited(ActKind.READ_ONLY_CHANGED)
    @Path("read-only")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView changeReadOnly(Switch request) {
        conversations.changeReadOnly(admission.get(), request.state());
        return view.get();
    }

    /** Closes or opens the lobby of the conversation. */
    @PUT
    @Audited(ActKind.LOBBY_CHANGED)
    @Path("webinar/lobby")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView changeLobby(ChangeLobby request) {
        conversations.changeLobby(admission.get(), request.state(), request.timer());
        return view.get();
    }

    /** Sets or removes the password of the conversation. */
    @PUT
    @Audited(ActKind.CONVERSATION_PASSWORD_CHANGED)
    @Path("password")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.VALUE_INVALID, ApiError.PASSWORD_NOT_POSSIBLE_HERE})
    public ConversationView changePassword(ChangePassword request) {
        passwords.change(admission.get(), request.password());
        return view.get();
    }

    /** Sets what ordinary participants may do. */
    @PUT
    @Audited(ActKind.CONVERSATION_PERMISSIONS_CHANGED)
    @Path("permissions/{mode: default|call}")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView changePermissions(@PathParam("mode") PermissionsMode mode, ChangePermissions request) {
        conversations.changePermissions(admission.get(), mode, request.permissions());
        return view.get();
    }

    /**
     * Body of "change read-only".
     *
     * @param state 0 or 1
     */
    public record Switch(@Unreadable(ApiError.VALUE_INVALID) Integer state) {}

    /**
     * Body of "change lobby".
     *
     * @param state 0 open, 1 closed
     * @param timer seconds since 1970 when it opens by itself; null or 0: never
     */
    public record ChangeLobby(
            @Unreadable(ApiError.VALUE_INVALID) Integer state, @Unreadable(ApiError.VALUE_INVALID) Long timer) {}

    /**
     * Body of "change password".
     *
     * @param password empty: none
     */
    public record ChangePassword(@Unreadable(ApiError.VALUE_INVALID) String password) {}

    /**
     * Body of "change permissions".
     *
     * @param permissions bit mask, 0 to 255
     */
    public record ChangePermissions(@Unreadable(ApiError.VALUE_INVALID) Integer permissions) {}
}
