package org.carillon.participant;

/** Pictures of conversations, which cannot be chosen yet. */
public final class Avatars {
    private Avatars() {}

    /** Eight hexadecimal digits that clients keep the picture under; always the same for a token. */
    public static String version(String token) {
        return SessionIds.digest(token).substring(0, 8);
    }
}
