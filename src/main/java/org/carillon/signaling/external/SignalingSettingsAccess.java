package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.session.ConversationVisibility;

/** Who may ask for the settings of a conversation. Source: docs/contract/signaling.md 6.1. */
@ApplicationScoped
class SignalingSettingsAccess {
    @Inject
    ConversationVisibility presences;

    /**
     * The row id of the conversation; empty for an empty token.
     *
     * @param recorder whether the recording server asks, which may know of all
     * @throws ApiException CONVERSATION_NOT_FOUND, CONVERSATION_UNKNOWN
     */
    @Transactional
    public OptionalLong conversation(ConversationToken token, Caller caller, boolean recorder) {
        if (token.text().isEmpty()) {
            return OptionalLong.empty();
        }
        if (!token.isPossible()) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return OptionalLong.of(recorder ? presences.idForPartner(token) : presences.idFor(token, caller));
    }
}
