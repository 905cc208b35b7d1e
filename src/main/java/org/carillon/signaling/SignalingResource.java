package org.carillon.signaling;

import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.carillon.guard.Requires;
import org.carillon.identity.CookieSessions;
import org.carillon.identity.CurrentCaller;
import org.carillon.ocs.LateRefusals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Internal signaling, as far as built: the pull. Source: docs/contract/signaling.md 2. */
@RequestScoped
@Path("apps/spreed/api/v3/signaling/{token: [a-z0-9]{4,30}}")
public class SignalingResource {
    @PathParam("token")
    String token;

    @Inject
    SignalingServers servers;

    @Inject
    PullService pulls;

    @Inject
    WaitingPulls waiting;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    @Inject
    LateRefusals refusals;

    @Inject
    @ConfigProperty(name = "carillon.signaling.pull-seconds", defaultValue = "30")
    int pullSeconds;

    /** Waits for news of the conversation, at most half a minute, without a thread; tells who is there. */
    @GET
    @Requires(TALK_ALLOWED)
    public CompletionStage<Response> pull() {
        servers.checkInternal();
        return waiting.await(pulls.begin(token, caller.get(), cookies.find(token)), pullSeconds)
                .handle(this::answer);
    }

    private Response answer(List<SignalingElement> elements, Throwable failure) {
        return failure == null ? Response.ok(elements).build() : refusals.toResponse(failure);
    }
}
