package org.carillon.call.live;

import static org.carillon.people.guard.Guard.CALLS_ENABLED;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.READ_WRITE;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** The call of a conversation. Source: docs/contract/call.md 3. */
@RequestScoped
@Path("apps/spreed/api/v4/call/{token: [a-z0-9]{4,30}}")
public class CallResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    CallPeerService peers;

    @Inject
    JoinCallSteps joining;

    @Inject
    InCallService inCall;

    @Inject
    CurrentAdmission admission;

    /** Lists who is in the call: an entry for each session. */
    @GET
    @Requires({TALK_ALLOWED, CALLS_ENABLED, PARTICIPANT, READ_WRITE, PAST_LOBBY})
    public List<CallPeer> listPeers() {
        return peers.list(admission.get());
    }

    /** Joins it, and starts it when nobody is in it. */
    @POST
    @Audited({ActKind.CALL_JOINED, ActKind.CONSENT_GIVEN})
    @Requires({TALK_ALLOWED, CALLS_ENABLED, PARTICIPANT, READ_WRITE, PAST_LOBBY})
    @Refuses({
        ApiError.LIMIT_REACHED,
        ApiError.ATTENDEE_NOT_FOUND,
        ApiError.CONSENT_MISSING,
        ApiError.SESSION_NOT_FOUND,
        ApiError.CALL_NOT_POSSIBLE_HERE,
        ApiError.MAY_NOT_START_CALL
    })
    public void join(JoinCall request) {
        joining.join(admission.get(), request);
    }

    /** Changes the in-call flags of the caller's session. */
    @PUT
    @Audited(nothingBecause = "it says who sends what")
    @Requires({TALK_ALLOWED, PARTICIPANT, READ_WRITE, PAST_LOBBY})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.SESSION_NOT_FOUND, ApiError.NOT_IN_CALL})
    public void update(UpdateCall request) {
        inCall.update(admission.get(), request);
    }

    /** Leaves it, or ends it for everyone. */
    @DELETE
    @Audited({ActKind.CALL_LEFT, ActKind.CALL_ENDED_FOR_ALL})
    @Requires({TALK_ALLOWED, PARTICIPANT, READ_WRITE, PAST_LOBBY})
    @Refuses({ApiError.ATTENDEE_NOT_FOUND, ApiError.SESSION_NOT_FOUND})
    public void leave(LeaveCall request) {
        inCall.leave(admission.get(), request);
    }
}
