package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.AppPasswordService;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.DeviceService;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** App passwords of the caller. Source: docs/contract/identity.md 5. */
@RequestScoped
@Path("core")
public class AppPasswordResource {
    @Inject
    AppPasswordService appPasswords;

    @Inject
    DeviceService devices;

    @Inject
    CurrentCaller caller;

    /** Gives out a new one, named after the client, to who shows the password of the account. */
    @GET
    @Audited(ActKind.APP_PASSWORD_MADE)
    @Path("getapppassword")
    @Requires(LOGGED_IN)
    @Refuses({ApiError.LIMIT_REACHED, ApiError.PASSWORD_NOT_SHOWN, ApiError.APP_PASSWORD_IN_USE})
    public Map<String, String> create(@HeaderParam("User-Agent") String client) {
        return Map.of("apppassword", appPasswords.create(caller.get(), client));
    }

    /** Without it, a server would make one that nobody is told. */
    @HEAD
    @Path("getapppassword")
    @Requires(LOGGED_IN)
    @Answers(status = 405)
    public Response noHead() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED).build();
    }

    /** Gives out a new one in place of the one this request logged in with. */
    @POST
    @Audited(ActKind.APP_PASSWORD_REPLACED)
    @Path("apppassword/rotate")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.APP_PASSWORD_NEEDED)
    public Map<String, String> rotate() {
        return Map.of("apppassword", appPasswords.rotate(caller.get()));
    }

    /** Withdraws the one this request logged in with; its sessions and calls end. */
    @DELETE
    @Audited(ActKind.APP_PASSWORD_REVOKED)
    @Path("apppassword")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.APP_PASSWORD_NEEDED)
    public void withdraw() {
        devices.withdraw(caller.get());
    }
}
