package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.TALK_ALLOWED;
import static org.carillon.people.protection.ProtectedSecret.ROOM_PASSWORD;
import static org.carillon.people.protection.ProtectedSecret.ROOM_TOKEN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** Joining and leaving a conversation, open to guests. Source: docs/contract/participants.md 6 and 7. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants/active")
public class OwnSessionResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    JoinSteps joining;

    @Inject
    SessionService sessions;

    @Inject
    CurrentView view;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAdmission admission;

    /** Joins with a new session, which the cookie holds from now on. */
    @POST
    @Audited(nothingBecause = "who comes and goes is told in the conversation")
    @Requires(TALK_ALLOWED)
    @BruteForceProtection({ROOM_TOKEN, ROOM_PASSWORD})
    @RateLimited(RateLimit.JOIN)
    @Refuses({
        ApiError.LIMIT_REACHED,
        ApiError.CONVERSATION_NOT_FOUND,
        ApiError.CONVERSATION_UNKNOWN,
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.WRONG_CONVERSATION_PASSWORD,
        ApiError.SESSION_IN_CALL
    })
    @Refuses(value = ApiError.SESSION_IN_CALL, data = SessionConflict.class)
    public ConversationView join(JoinConversation request) {
        joining.join(admission.token(), caller.get(), request);
        return view.get();
    }

    /** Leaves, if the cookie holds a session; succeeds in any case. */
    @DELETE
    @Audited(nothingBecause = "who comes and goes is told in the conversation")
    @BruteForceProtection(nothingBecause = "it succeeds in any case")
    @Requires(TALK_ALLOWED)
    @Refuses(ApiError.ATTENDEE_NOT_FOUND)
    public void leave() {
        sessions.leave(admission.token());
    }
}
