package org.carillon.call.sip;

import org.carillon.people.identity.ConversationToken;

/** Port: asks a SIP bridge to call a phone. */
public interface SipBridge {

    /**
     * Asks for a call; answers when the bridge accepted or refused it, not when the phone rings. Never called inside a
     * transaction.
     *
     * @param token of the conversation
     * @param number E.164
     * @param attendeeId the phone
     * @return never null
     */
    DialOutAnswer dial(ConversationToken token, String number, long attendeeId);
}
