package org.carillon.capabilities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.carillon.guard.Requires;
import org.carillon.ocs.Answers;

/** What this server can do. Source: docs/contract/set-up.md 6. */
@RequestScoped
@Path("cloud/capabilities")
public class CapabilitiesResource {
    @Inject
    Capabilities capabilities;

    /** Tells it, or answers 304 when the client knows it already. */
    @GET
    @Requires({})
    @Answers(
            value = Map.class,
            status = {200, 304},
            headers = HttpHeaders.ETAG)
    public Response get(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Map<String, Object> all = capabilities.all();
        String tag = "\"" + Integer.toHexString(all.hashCode()) + "\"";
        Response.ResponseBuilder response = tag.equals(known) ? Response.notModified() : Response.ok(all);
        return response.header(HttpHeaders.ETAG, tag).build();
    }
}
