package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Description, listing, SIP and message expiration of a conversation. Source: docs/contract/conversations.md 16 to 19.
 */
@ApplicationScoped
@Transactional
public class ConversationDetailsService {
    /** Code points of the longest description. */
    public static final int LONGEST_DESCRIPTION = ValueRules.LONGEST_DESCRIPTION;

    @Inject
    ConversationRepository conversations;

    @Inject
    SipSettings sip;

    @Inject
    Event<Object> events;

    /**
     * Says what the conversation is about; empty takes it away.
     *
     * @throws ApiException CONVERSATION_TYPE_INVALID, VALUE_INVALID when absent or longer than 2,000 characters
     */
    public void describe(Admission caller, String text) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_INVALID);
        }
        String description = ValueRules.description(text).orElseThrow(() -> new ApiException(ApiError.VALUE_INVALID));
        String before = conversation.details().description();
        if (conversation.details().describe(description)) {
            events.fire(new DescriptionChanged(conversation.id(), caller.attendeeId(), !description.isEmpty()));
            record(ActKind.CONVERSATION_DESCRIBED, conversation, before, description);
        }
    }

    /**
     * Lets others find the conversation: 0 nobody, 1 users, 2 everybody with an account.
     *
     * @throws ApiException VALUE_INVALID, CONVERSATION_TYPE_INVALID
     */
    public void list(Admission caller, Integer scope) {
        ListingScope wanted = ListingScope.of(scope).orElseThrow(() -> new ApiException(ApiError.VALUE_INVALID));
        Conversation conversation = conversations.lockModerated(caller.conversationId());
        ListingScope before = conversation.details().listable();
        if (conversation.details().list(wanted)) {
            events.fire(new ListingChanged(conversation.id(), caller.attendeeId(), wanted));
            record(ActKind.LISTING_CHANGED, conversation, before.name(), wanted.name());
        }
    }

    /**
     * Lets phones dial in: 0 no, 1 with a PIN, 2 also without.
     *
     * @throws ApiException SIP_NOT_FOR_CALLER, SIP_NOT_CONFIGURED, VALUE_INVALID, CONVERSATION_TYPE_INVALID,
     *     SIP_NOT_POSSIBLE_HERE for a token that cannot be dialed, SIP_UNCHANGED
     */
    public void changeSip(Admission admission, Caller caller, Integer state) {
        if (!sip.admits(caller)) {
            throw new ApiException(ApiError.SIP_NOT_FOR_CALLER);
        }
        if (!sip.isConfigured()) {
            throw new ApiException(ApiError.SIP_NOT_CONFIGURED);
        }
        SipState wanted = SipState.of(state).orElseThrow(() -> new ApiException(ApiError.VALUE_INVALID));
        Conversation conversation = conversations.lockModerated(admission.conversationId());
        if (!conversation.token().isDialable()) {
            throw new ApiException(ApiError.SIP_NOT_POSSIBLE_HERE);
        }
        SipState before = conversation.details().sip();
        if (!conversation.details().setSip(wanted)) {
            throw new ApiException(ApiError.SIP_UNCHANGED);
        }
        events.fire(new SipChanged(conversation.id(), wanted));
        record(ActKind.SIP_CHANGED, conversation, before.name(), wanted.name());
    }

    /**
     * Says how long messages are wanted.
     *
     * @param seconds 0: for ever
     * @throws ApiException EXPIRATION_INVALID
     */
    public void changeMessageExpiration(Admission caller, Integer seconds) {
        if (seconds == null || seconds < 0) {
            throw new ApiException(ApiError.EXPIRATION_INVALID);
        }
        Conversation conversation = conversations.lock(caller.conversationId());
        int before = conversation.details().messageExpiration();
        conversation.details().setMessageExpiration(seconds);
        if (before != seconds) {
            record(ActKind.MESSAGE_EXPIRATION_CHANGED, conversation, before, seconds);
        }
    }

    private void record(ActKind kind, Conversation conversation, Object before, Object after) {
        events.fire(Act.of(kind, ConversationTarget.of(conversation)).changed(before, after));
    }
}
