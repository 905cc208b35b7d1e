package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.carillon.people.guard.PartnerSignature;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiException;

/** Tells callers and the recording server what they need before they signal. Source: docs/contract/signaling.md 6. */
@ApplicationScoped
public class SignalingSettingsSteps {
    @Inject
    RecorderSignatures signatures;

    @Inject
    SignalingSettingsAccess access;

    @Inject
    SignalingSettingsCollector settings;

    /**
     * The settings for the caller.
     *
     * @param token of the conversation that they are wanted for, may be empty
     * @param signature of the recording server, which signs its request instead of logging in
     * @param issuer address of this server, ends in a slash
     * @throws ApiException TOO_MANY_ATTEMPTS, RECORDER_SIGNATURE_WRONG, CONVERSATION_NOT_FOUND, CONVERSATION_UNKNOWN
     */
    SignalingSettings of(Caller caller, ConversationToken token, PartnerSignature signature, String issuer) {
        boolean recorder = signatures.isOfRecorder(signature);
        OptionalLong conversationId = access.conversation(token, caller, recorder);
        return settings.of(caller, conversationId, issuer);
    }
}
