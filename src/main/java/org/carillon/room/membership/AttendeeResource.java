package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.MODERATOR_BUT_FOR_ONESELF;
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
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** What is done to single attendees. Source: docs/contract/participants.md 3 to 5. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}")
public class AttendeeResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    LeavingSteps leaving;

    @Inject
    RoleService roles;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /** Removes somebody; who name themselves leave as by {@code participants/self}. */
    @DELETE
    @Audited({ActKind.ATTENDEE_REMOVED, ActKind.ATTENDEE_LEFT})
    @Path("attendees")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR_BUT_FOR_ONESELF})
    @Refuses({
        ApiError.NOT_LOGGED_IN,
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.PARTICIPANT_NOT_FOUND,
        ApiError.OWNER_PROTECTED,
        ApiError.LAST_MODERATOR,
        ApiError.ROOM_TYPE_INVALID
    })
    public void remove(OneAttendee request) {
        leaving.remove(admission.get(), caller.get(), request.attendeeId());
    }

    /** Makes somebody a moderator. */
    @POST
    @Audited(ActKind.ROLE_CHANGED)
    @Path("moderators")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({
        ApiError.PARTICIPANT_NOT_FOUND,
        ApiError.ONESELF_PROTECTED,
        ApiError.ACTOR_TYPE_INVALID,
        ApiError.PARTICIPANT_TYPE_INVALID
    })
    public void promote(OneAttendee request) {
        roles.promote(admission.get(), request.attendeeId());
    }

    /** Makes a moderator an ordinary participant. */
    @DELETE
    @Audited(ActKind.ROLE_CHANGED)
    @Path("moderators")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({
        ApiError.PARTICIPANT_NOT_FOUND,
        ApiError.ONESELF_PROTECTED,
        ApiError.ACTOR_TYPE_INVALID,
        ApiError.PARTICIPANT_TYPE_INVALID
    })
    public void demote(OneAttendee request) {
        roles.demote(admission.get(), request.attendeeId());
    }

    /** Changes what somebody may do. */
    @PUT
    @Audited(ActKind.ATTENDEE_PERMISSIONS_CHANGED)
    @Path("attendees/permissions")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({
        ApiError.VALUE_INVALID,
        ApiError.PARTICIPANT_NOT_FOUND,
        ApiError.MODERATOR_PROTECTED,
        ApiError.ACTOR_TYPE_INVALID,
        ApiError.ROOM_TYPE_INVALID
    })
    public void changePermissions(ChangePermissions request) {
        roles.changePermissions(admission.get(), request.attendeeId(), request.method(), request.permissions());
    }

    /** Changes what everybody may do. */
    @PUT
    @Audited(ActKind.PERMISSIONS_OF_ALL_CHANGED)
    @Path("attendees/permissions/all")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView changePermissionsOfAll(ChangePermissionsOfAll request) {
        roles.changePermissionsOfAll(admission.get(), request.method(), request.permissions());
        return view.get();
    }

    /**
     * Body of requests about one attendee.
     *
     * @param attendeeId row id
     */
    public record OneAttendee(@Unreadable(ApiError.PARTICIPANT_NOT_FOUND) AttendeeId attendeeId) {}

    /**
     * Body of "change permissions of an attendee".
     *
     * @param attendeeId row id
     * @param method set, add or remove
     * @param permissions bit mask, 0 to 255
     */
    public record ChangePermissions(
            @Unreadable(ApiError.PARTICIPANT_NOT_FOUND) AttendeeId attendeeId,
            @Unreadable(ApiError.VALUE_INVALID) String method,
            @Unreadable(ApiError.VALUE_INVALID) Integer permissions) {}

    /**
     * Body of "change permissions of all attendees".
     *
     * @param method set, add or remove
     * @param permissions bit mask, 0 to 255
     */
    public record ChangePermissionsOfAll(
            @Unreadable(ApiError.VALUE_INVALID) String method,
            @Unreadable(ApiError.VALUE_INVALID) Integer permissions) {}
}
