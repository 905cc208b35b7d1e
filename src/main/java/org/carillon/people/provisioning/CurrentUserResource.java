package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.UserService;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** The caller's own account: what clients ask after they logged in. Source: docs/contract/set-up.md 1. */
@RequestScoped
@Path("cloud/user")
public class CurrentUserResource {
    @Inject
    UserService users;

    @Inject
    CurrentCaller caller;

    /** Shows the account of the caller. */
    @GET
    @Requires(LOGGED_IN)
    @Refuses(ApiError.USER_NOT_FOUND)
    public Map<String, Object> get() {
        return UserView.of(users.getWithGroups(caller.get().userId()));
    }
}
