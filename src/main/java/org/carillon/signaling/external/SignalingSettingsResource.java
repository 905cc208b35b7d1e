package org.carillon.signaling.external;

import static org.carillon.people.guard.Guard.TALK_ALLOWED;
import static org.carillon.people.protection.ProtectedSecret.RECORDER_SIGNATURE;
import static org.carillon.people.protection.ProtectedSecret.ROOM_TOKEN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.PartnerSignature;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** What clients and the recording server ask for before they signal. Source: docs/contract/signaling.md 6. */
@RequestScoped
@Path("apps/spreed/api/v3/signaling/settings")
public class SignalingSettingsResource {
    @Inject
    SignalingSettingsSteps settings;

    @Inject
    CurrentCaller caller;

    @Inject
    BaseUrl baseUrl;

    @Inject
    HttpServletRequest request;

    /** Tells it, to the recording server too, which signs its request instead of logging in. */
    @GET
    @BruteForceProtection({ROOM_TOKEN, RECORDER_SIGNATURE})
    @Requires(TALK_ALLOWED)
    @Refuses({
        ApiError.NOT_LOGGED_IN,
        ApiError.CONVERSATION_NOT_FOUND,
        ApiError.CONVERSATION_UNKNOWN,
        ApiError.RECORDER_SIGNATURE_WRONG
    })
    public SignalingSettings get(
            @QueryParam("token") @DefaultValue("") String token,
            @HeaderParam("Talk-Recording-Random") String random,
            @HeaderParam("Talk-Recording-Checksum") String checksum) {
        PartnerSignature signature = new PartnerSignature(
                random == null ? request.getHeader("TALK_RECORDING_RANDOM") : random,
                checksum == null ? request.getHeader("TALK_RECORDING_CHECKSUM") : checksum,
                "");
        return settings.of(caller.get(), new ConversationToken(token), signature, baseUrl.of("/", request));
    }
}
