package org.carillon.call.sip;

import jakarta.enterprise.context.ApplicationScoped;

/** Stands in while no bridge is connected: refuses every dial-out as SIP being unavailable. */
@ApplicationScoped
class NoSipBridge implements SipBridge {

    @Override
    public DialOutAnswer dial(String token, String number, long attendeeId) {
        return new DialOutAnswer.Refused("sip", "");
    }
}
