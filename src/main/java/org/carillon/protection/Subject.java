package org.carillon.protection;

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

    /** Somebody of whom nothing else is known. */
    public static Subject stranger(String address) {
        return new Subject("stranger from " + network(address), false);
    }

    /** All who come from there. */
    public static Subject everybody(String address) {
        return new Subject("everybody from " + network(address), true);
    }

    /** The same, counted apart for one thing that is guessed. */
    public Subject at(String thing) {
        return new Subject(name + " at " + thing, isShared);
    }

    /** Of IPv6 the first half, as one customer has the other. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 3) {
            return address;
        }
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < 4 && i < groups.length && !groups[i].isEmpty(); i++) {
            half.append(groups[i]).append(':');
        }
        return half.toString();
    }
}
