package org.carillon.platform.turn;

/** What becomes of a request that asks for a turn. */
public enum Entry {
    /** It has one. */
    NOW,
    /** It waits for one, without a thread, and is dispatched again. */
    LATER,
    /** Too many wait, or it has waited too long. */
    NEVER
}
