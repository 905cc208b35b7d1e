package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;
import org.carillon.platform.json.Inlined;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.conversation.ConversationType;

/** Brings people into a conversation, by invitation. Source: docs/contract/participants.md 3.1 and 3.4. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants")
public class ParticipantResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    AddingService adding;

    @Inject
    EmailService emails;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /**
     * Adds somebody: an account, a group, an address or a phone. Who is invited by mail finds the conversation open.
     */
    @POST
    @Audited({ActKind.ATTENDEE_ADDED, ActKind.GUESTS_CHANGED})
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @RateLimited(RateLimit.INVITE)
    @Refuses({
        ApiError.LIMIT_REACHED,
        ApiError.PERMISSION_MISSING,
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.SIP_UNAVAILABLE,
        ApiError.ROOM_TYPE_INVALID,
        ApiError.ADDED_NOT_FOUND,
        ApiError.ADDED_INVALID,
        ApiError.SOURCE_UNKNOWN,
        ApiError.SOURCE_NOT_SUPPORTED
    })
    public Added add(AddParticipant request) {
        boolean opened = adding.add(admission.get(), caller.get(), request.source(), request.newParticipant());
        return new Added(opened ? new NewType(ConversationType.PUBLIC.number()) : null);
    }

    /** Sends invitations by mail again, to one or to all who got one. */
    @POST
    @Audited(ActKind.INVITATION_SENT_AGAIN)
    @Path("resend-invitations")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @RateLimited(RateLimit.INVITE)
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public void inviteAgain(InviteAgain request) {
        emails.inviteAgain(admission.get(), request.attendeeId());
    }

    /**
     * Body of "add participant".
     *
     * @param newParticipant user id, group id, e-mail address or phone number
     * @param source users, groups, emails or phones; null: users
     */
    public record AddParticipant(
            @Unreadable(ApiError.ADDED_INVALID) String newParticipant,
            @Unreadable(ApiError.SOURCE_UNKNOWN) String source) {}

    /**
     * Answer when somebody was added.
     *
     * @param newType null and left out when the conversation kept its type
     */
    public record Added(NewType newType) {}

    /**
     * What the conversation became, as somebody was added by mail.
     *
     * @param type of the conversation now
     */
    public record NewType(int type) implements Inlined {}

    /**
     * Body of "resend invitations".
     *
     * @param attendeeId row id; null: all
     */
    public record InviteAgain(AttendeeId attendeeId) {}
}
