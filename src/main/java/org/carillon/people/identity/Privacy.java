package org.carillon.people.identity;

/**
 * What an account keeps to itself. Source: docs/contract/set-up.md 7.
 *
 * @param reading up to where it has read
 * @param typing that it is typing
 */
public record Privacy(boolean reading, boolean typing) {
    /** Nothing is kept back; so it is with guests. */
    public static final Privacy NONE = new Privacy(false, false);
}
