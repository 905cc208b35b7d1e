package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.session.ConversationVisibility;

/** Who may ask for the settings of a conversation. Source: docs/contract/signaling.md 6.1. */
@ApplicationScoped
class SignalingSettingsAccess {
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{4,30}");

    @Inject
    ConversationVisibility presences;

    /**
     * The row id of the conversation; empty for an empty token.
     *
     * @param recorder whether the recording server asks, which may know of all
     * @throws ApiException CONVERSATION_NOT_FOUND, CONVERSATION_UNKNOWN
     */
    @Transactional
    public OptionalLong conversation(String token, Caller caller, boolean recorder) {
        if (token.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return OptionalLong.of(recorder ? presences.idForPartner(token) : presences.idFor(token, caller));
    }
}
