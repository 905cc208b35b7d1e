package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Pins;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.SipSettings;
import org.carillon.room.conversation.SipState;

/** Gives PINs to those who were left out, before participants are listed. Source: docs/contract/participants.md 2.1. */
@ApplicationScoped
@Transactional
public class PinService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    Pins pins;

    @Inject
    SipSettings sip;

    /** Gives a PIN to whoever should have one and has none, while phones come in; no statement without a bridge. */
    public void giveMissing(long conversationId) {
        if (!sip.isConfigured()) {
            return;
        }
        Conversation conversation = conversations.get(conversationId);
        if (conversation.details().sip() != SipState.OFF
                && !attendees.listWithoutPin(conversationId).isEmpty()) {
            pins.giveMissing(conversation);
        }
    }
}
