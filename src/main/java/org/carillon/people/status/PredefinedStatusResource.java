package org.carillon.people.status;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.carillon.people.guard.Requires;

/** The messages that anybody can choose. Source: docs/contract/status.md 8. */
@RequestScoped
@Path("apps/user_status/api/v1/predefined_statuses")
public class PredefinedStatusResource {
    /** Lists the predefined messages that a status may have. */
    @GET
    @Requires(LOGGED_IN)
    public List<OfferedMessage> list() {
        return PredefinedMessage.choosable().map(PredefinedMessage::offered).toList();
    }
}
