package org.carillon.call.sip;

import jakarta.enterprise.context.ApplicationScoped;
import org.carillon.people.identity.ConversationToken;

/** Stands in while no bridge is connected: refuses every dial-out as SIP being unavailable. */
@ApplicationScoped
class NoSipBridge implements SipBridge {

    @Override
    public DialOutAnswer dial(ConversationToken token, String number, long attendeeId) {
        return new DialOutAnswer.Refused("sip", "");
    }
}
