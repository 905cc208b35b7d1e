package org.carillon.room.view;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.MAY_LIST_PARTICIPANTS;
import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Limited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;
import org.carillon.platform.json.Inlined;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.SipSettings;
import org.carillon.room.membership.EmailService;
import org.carillon.room.membership.MembershipService;
import org.carillon.room.membership.PhoneService;

/** Who is in a conversation. Source: docs/contract/participants.md 2 and 3. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants")
public class ParticipantResource {
    private static final String HAS_STATUSES = "X-Nextcloud-Has-User-Statuses";

    @PathParam("token")
    String token;

    @Inject
    ParticipantListService lists;

    @Inject
    MembershipService members;

    @Inject
    PhoneService phones;

    @Inject
    EmailService emails;

    @Inject
    CurrentAdmission admission;

    @Inject
    SipSettings sip;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    /** Lists them, after clearing out sessions that are long gone; to users with the statuses of users if asked for. */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, PAST_LOBBY, MAY_LIST_PARTICIPANTS})
    @Answers(value = ParticipantEntry.class, list = true, headers = HAS_STATUSES)
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public Response list(@QueryParam("includeStatus") @DefaultValue("0") QueryFlag includeStatus) {
        boolean withStatuses = includeStatus.isSet() && caller.get().isUser();
        lists.clearOut(admission.get().conversationId());
        if (sip.isConfigured()) {
            lists.completePins(admission.get().conversationId());
        }
        Response.ResponseBuilder response = Response.ok(lists.list(admission.get(), withStatuses));
        return (withStatuses ? response.header(HAS_STATUSES, "1") : response).build();
    }

    /** Adds somebody: an account, a group, an address or a phone. Who is invited by mail finds the conversation open. */
    @POST
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Limited(RateLimit.INVITE)
    @Refuses({
        ApiError.LIMIT_REACHED,
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.SIP_UNAVAILABLE,
        ApiError.ROOM_TYPE_UNFIT,
        ApiError.ADDED_NOT_FOUND,
        ApiError.ADDED_UNFIT,
        ApiError.SOURCE_UNKNOWN,
        ApiError.SOURCE_NOT_SUPPORTED
    })
    public Added add(AddParticipant request) {
        boolean opened = false;
        switch (request.source() == null ? "users" : request.source()) {
            case "users" -> members.addUser(admission.get(), request.newParticipant());
            case "groups" -> members.addGroup(admission.get(), request.newParticipant());
            case "phones" -> phones.add(admission.get(), caller.get(), request.newParticipant());
            case "emails" -> opened = emails.invite(admission.get(), request.newParticipant());
            case "remotes", "federated_users" -> throw new ApiException(ApiError.SOURCE_NOT_SUPPORTED);
            default -> throw new ApiException(ApiError.SOURCE_UNKNOWN);
        }
        return new Added(opened ? new NewType(ConversationType.PUBLIC.number()) : null);
    }

    /** Sends invitations by mail again, to one or to all who got one. */
    @POST
    @Path("resend-invitations")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Limited(RateLimit.INVITE)
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public void inviteAgain(InviteAgain request) {
        emails.inviteAgain(admission.get(), request.attendeeId());
    }

    /** Leaves for good. */
    @DELETE
    @Path("self")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.LAST_MODERATOR})
    public void leaveForGood() {
        members.leaveForGood(admission.get());
        cookies.unbind(token);
    }

    /**
     * Body of "add participant".
     *
     * @param newParticipant user id, group id, e-mail address or phone number
     * @param source users, groups, emails or phones; null: users
     */
    public record AddParticipant(
            @Unreadable(ApiError.ADDED_UNFIT) String newParticipant,
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
