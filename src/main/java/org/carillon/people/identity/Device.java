package org.carillon.people.identity;

/**
 * One device of an account, as its owner sees it.
 *
 * @param id names it, as {@code session-5} or {@code app-password-7}
 * @param kind {@code session} for a browser that is signed in, else {@code app-password}
 * @param name browser and system, or what the app calls itself; may be empty
 * @param made when it signed in or got its app password, in seconds since 1970
 * @param lastUsed when it last sent a request, in seconds since 1970
 * @param address where that came from; empty when it has sent none since addresses are kept
 * @param by the provider at which it signed in, {@code proxy}, or {@code password}; of an app password that of the
 *     browser that let it in; empty when it is not known
 * @param current whether it is the device that asks
 */
public record Device(
        String id, String kind, String name, long made, long lastUsed, String address, String by, boolean current) {}
