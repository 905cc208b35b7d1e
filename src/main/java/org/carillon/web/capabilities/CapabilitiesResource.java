package org.carillon.web.capabilities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;

/** What this server can do. Source: docs/contract/set-up.md 6. */
@RequestScoped
@Path("cloud/capabilities")
public class CapabilitiesResource {
    @Inject
    Capabilities capabilities;

    /** Tells it. */
    @GET
    @Requires({})
    @Answers(
            value = Map.class,
            status = {200, 304},
            headers = HttpHeaders.ETAG)
    public Response get() {
        Map<String, Object> all = capabilities.all();
        String tag = "\"" + Integer.toHexString(all.hashCode()) + "\"";
        return Response.ok(all).header(HttpHeaders.ETAG, tag).build();
    }
}
