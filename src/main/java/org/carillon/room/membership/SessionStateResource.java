package org.carillon.room.membership;

import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** What a device says about itself. Source: docs/contract/participants.md 10. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/participants/state")
public class SessionStateResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    SessionService presence;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    /** Says whether somebody looks at the conversation on this device. */
    @PUT
    @Audited(nothingBecause = "it says whether somebody looks")
    @Requires({TALK_ALLOWED, PARTICIPANT})
    @Refuses({ApiError.CONVERSATION_UNKNOWN, ApiError.SESSION_NOT_FOUND})
    public ConversationView changeState(ChangeState request) {
        presence.changeState(admission.get(), request.state());
        return view.get();
    }

    /**
     * Body of "change session state".
     *
     * @param state 1 somebody looks at it, 0 it is in the background
     */
    public record ChangeState(Integer state) {}
}
