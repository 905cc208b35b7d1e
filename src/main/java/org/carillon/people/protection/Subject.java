package org.carillon.people.protection;

import org.carillon.platform.address.Network;

/**
 * Who is counted.
 *
 * @param name unique among all kinds
 * @param isShared whether many people may be behind it, so that it is granted more
 */
public record Subject(String name, boolean isShared) {

    /** One account, wherever its owner is. */
    public static Subject account(String userId) {
        return new Subject("account " + userId, false);
    }

    /** One cookie session of a guest. */
    public static Subject session(String sessionId) {
        return new Subject("session " + sessionId, false);
    }

    /** One browser or program that has signed in before. */
    public static Subject device(String deviceId) {
        return new Subject("device " + deviceId, false);
    }

    /** Somebody of whom nothing else is known. */
    public static Subject stranger(String address) {
        return new Subject("stranger from " + Network.behind(address), false);
    }

    /** All who come from there: one subject for an IPv4 address, or the network of an IPv6 address. */
    public static Subject everybody(String address) {
        return new Subject("everybody from " + Network.behind(address), true);
    }

    /** This subject, counted apart for one thing that is tried. */
    public Subject at(String thing) {
        return new Subject(name + " at " + thing, isShared);
    }
}
