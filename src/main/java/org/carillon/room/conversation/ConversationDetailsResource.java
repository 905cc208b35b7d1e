package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** Description, listing, SIP and message expiration. Source: docs/contract/conversations.md 16 to 19. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}")
public class ConversationDetailsResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ConversationDetailsService details;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    /** Says what the conversation is about. */
    @PUT
    @Audited(ActKind.CONVERSATION_DESCRIBED)
    @Path("description")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView describe(Describe request) {
        details.describe(admission.get(), request.description());
        return view.get();
    }

    /** Says who finds the conversation without an invitation. */
    @PUT
    @Audited(ActKind.LISTING_CHANGED)
    @Path("listable")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.CONVERSATION_TYPE_INVALID, ApiError.VALUE_INVALID})
    public ConversationView list(ListIt request) {
        details.list(admission.get(), request.scope());
        return view.get();
    }

    /** Lets phones in. */
    @PUT
    @Audited(ActKind.SIP_CHANGED)
    @Path("webinar/sip")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({
        ApiError.CONVERSATION_UNKNOWN,
        ApiError.CONVERSATION_TYPE_INVALID,
        ApiError.VALUE_INVALID,
        ApiError.SIP_NOT_FOR_CALLER,
        ApiError.SIP_NOT_CONFIGURED,
        ApiError.SIP_NOT_POSSIBLE_HERE,
        ApiError.SIP_UNCHANGED
    })
    public ConversationView changeSip(ChangeSip request) {
        details.changeSip(admission.get(), caller.get(), request.state());
        return view.get();
    }

    /** Says how long messages are wanted. */
    @POST
    @Audited(ActKind.MESSAGE_EXPIRATION_CHANGED)
    @Path("message-expiration")
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.EXPIRATION_INVALID})
    public ConversationView changeMessageExpiration(ChangeMessageExpiration request) {
        details.changeMessageExpiration(admission.get(), request.seconds());
        return view.get();
    }

    /**
     * Body of "change description".
     *
     * @param description up to 2,000 characters; empty: none
     */
    public record Describe(@Unreadable(ApiError.VALUE_INVALID) String description) {}

    /**
     * Body of "change listing".
     *
     * @param scope 0 nobody, 1 users, 2 everybody with an account
     */
    public record ListIt(@Unreadable(ApiError.VALUE_INVALID) Integer scope) {}

    /**
     * Body of "change SIP".
     *
     * @param state 0 off, 1 with PIN, 2 also without
     */
    public record ChangeSip(@Unreadable(ApiError.VALUE_INVALID) Integer state) {}

    /**
     * Body of "change message expiration".
     *
     * @param seconds 0: for ever
     */
    public record ChangeMessageExpiration(@Unreadable(ApiError.EXPIRATION_INVALID) Integer seconds) {}
}
