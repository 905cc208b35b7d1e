package org.carillon.call.sip;

/** What a SIP bridge says to a dial-out. */
public sealed interface DialOutAnswer {

    /**
     * The phone is being called.
     *
     * @param callId names the call at the bridge
     */
    record Accepted(String callId) implements DialOutAnswer {}

    /**
     * It is not.
     *
     * @param error word for programs
     * @param message sentence for people, may be empty
     */
    record Refused(String error, String message) implements DialOutAnswer {}
}
