package org.carillon.people.signin;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.Device;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** What the caller's account is signed in with. Source: docs/contract/sign-in.md 9. */
@RequestScoped
@Path("apps/carillon/api/v1/devices")
public class DeviceResource {
    @Inject
    DeviceSteps devices;

    @Inject
    CurrentCaller caller;

    /** Lists browsers that are signed in and app passwords, the one that was used last first. */
    @GET
    @Requires(LOGGED_IN)
    public List<Device> list() {
        return devices.list(caller.get());
    }

    /** Ends all but the one that asks: their sessions, calls and streams, too. */
    @DELETE
    @Audited({ActKind.SIGNED_OUT, ActKind.APP_PASSWORD_REVOKED})
    @Requires(LOGGED_IN)
    @Refuses(ApiError.NOT_A_PERSON)
    public void endOthers() {
        devices.endOthers(caller.get());
    }

    /**
     * Ends one, with its sessions, calls and streams.
     *
     * @param id as listed
     */
    @DELETE
    @Audited({ActKind.SIGNED_OUT, ActKind.APP_PASSWORD_REVOKED})
    @Path("{device}")
    @Requires(LOGGED_IN)
    @Refuses({ApiError.NOT_A_PERSON, ApiError.DEVICE_NOT_FOUND})
    public void end(@PathParam("device") String id) {
        devices.end(caller.get(), id);
    }
}
