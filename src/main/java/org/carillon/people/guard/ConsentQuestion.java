package org.carillon.people.guard;

/**
 * What guards need to know about consent to recording, answered by who knows how calls are recorded (docs/adr/0008).
 */
public interface ConsentQuestion {

    /** Whether anybody may be asked for consent before they join a call. */
    boolean mayBeAsked();
}
