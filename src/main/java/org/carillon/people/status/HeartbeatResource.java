package org.carillon.people.status;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;

/** What clients notice of their user. Source: docs/contract/status.md 9. */
@RequestScoped
@Path("apps/user_status/api/v1/heartbeat")
public class HeartbeatResource {
    @Inject
    StatusService statuses;

    @Inject
    CurrentCaller caller;

    /** Says that the user is active, and answers with the user's status. */
    @PUT
    @Audited(nothingBecause = "it says that somebody is there")
    @Requires(LOGGED_IN)
    public OwnStatus notice(Heartbeat request) {
        return statuses.notice(caller.get().userId(), request.status());
    }

    /**
     * Body of "notice".
     *
     * @param status online or away
     */
    public record Heartbeat(String status) {}
}
