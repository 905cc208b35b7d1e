package org.carillon.signaling.internal;

import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** Sends messages between devices, by internal signaling. Source: docs/contract/signaling.md 4. */
@RequestScoped
@Path("apps/spreed/api/v3/signaling/{token: [a-z0-9]{4,30}}")
public class SignalingResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    SignalingMessageService messages;

    @Inject
    CurrentAdmission admission;

    /**
     * Sends messages to other devices of the conversation; what may not be sent is dropped silently.
     *
     * @throws org.carillon.platform.http.ApiException INTERNAL_SIGNALING_DISABLED, BAD_PARAMETER
     */
    @POST
    @Audited(nothingBecause = "messages are not read here")
    @BruteForceProtection(nothingBecause = "what may not be sent is dropped silently")
    @Requires(TALK_ALLOWED)
    @Refuses(
            value = {ApiError.MESSAGE_TOO_LONG, ApiError.INTERNAL_SIGNALING_DISABLED},
            data = String.class)
    public void send(SendMessages request) {
        messages.send(admission.boundSessionId(), request.messages());
    }

    /**
     * Body of "send".
     *
     * @param messages a JSON array of messages, as text
     */
    public record SendMessages(String messages) {}
}
