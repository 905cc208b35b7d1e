package org.carillon.room.attendee;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.http.Unreadable;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** What members choose for themselves. Source: docs/contract/participants.md 5. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}")
public class OwnAttendeeResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    OwnAttendeeService own;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    /** Makes the conversation a favourite of the caller. */
    @POST
    @Audited(nothingBecause = "it concerns nobody else")
    @Path("favorite")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public ConversationView addToFavorites() {
        own.changeFavorite(admission.get(), true);
        return view.get();
    }

    /** Takes the conversation out of the favourites of the caller. */
    @DELETE
    @Audited(nothingBecause = "it concerns nobody else")
    @Path("favorite")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND})
    public ConversationView removeFromFavorites() {
        own.changeFavorite(admission.get(), false);
        return view.get();
    }

    /** Says what messages the caller is told of. */
    @POST
    @Audited(nothingBecause = "it concerns nobody else")
    @Path("notify")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND, ApiError.LEVEL_UNKNOWN})
    public ConversationView changeNotificationLevel(Notify request) {
        own.changeNotificationLevel(admission.get(), request.level());
        return view.get();
    }

    /** Says whether the caller is rung when calls start here. */
    @POST
    @Audited(nothingBecause = "it concerns nobody else")
    @Path("notify-calls")
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.ATTENDEE_NOT_FOUND, ApiError.LEVEL_UNKNOWN})
    public ConversationView changeNotifyCalls(NotifyCalls request) {
        own.changeNotifyCalls(admission.get(), request.level());
        return view.get();
    }

    /**
     * Body of "notify".
     *
     * @param level 1 all messages, 2 mentions, 3 none
     */
    public record Notify(@Unreadable(ApiError.LEVEL_UNKNOWN) Integer level) {}

    /**
     * Body of "notify calls".
     *
     * @param level 0 or 1
     */
    public record NotifyCalls(@Unreadable(ApiError.LEVEL_UNKNOWN) Integer level) {}
}
