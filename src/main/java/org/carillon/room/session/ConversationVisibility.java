package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;

/** Whether a conversation is there for somebody who has no session in it. Callers own the transaction. */
@ApplicationScoped
public class ConversationVisibility {
    @Inject
    CallerPresenceRepository presences;

    /** Accounts as attendees, guests where the conversation is public. */
    public boolean mayComeBack(ConversationToken token, Caller caller) {
        return presences
                .findPresence(token, caller.userId(), null)
                .filter(presence -> caller.isUser()
                        ? presence.byUser() != null
                        : presence.conversation().type() == ConversationType.PUBLIC)
                .isPresent();
    }

    /**
     * The row id of a conversation that the caller may know of: as attendee, because it can be found, or as it is
     * public.
     *
     * @throws ApiException CONVERSATION_UNKNOWN, CONVERSATION_NOT_FOUND for others
     */
    public long idFor(ConversationToken token, Caller caller) {
        CallerPresence presence = find(token, caller);
        Conversation conversation = presence.conversation();
        boolean known = conversation.type() == ConversationType.PUBLIC
                || presence.byUser() != null
                || (caller.isUser() && conversation.details().canBeFound());
        if (!known) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return conversation.id();
    }

    /**
     * The row id of a conversation, for a partner who may know of all.
     *
     * @throws ApiException CONVERSATION_UNKNOWN
     */
    public long idForPartner(ConversationToken token) {
        return find(token, Caller.GUEST).conversation().id();
    }

    private CallerPresence find(ConversationToken token, Caller caller) {
        return presences
                .findPresence(token, caller.userId(), null)
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
    }
}
