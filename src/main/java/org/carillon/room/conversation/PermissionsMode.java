package org.carillon.room.conversation;

import java.util.Locale;

/** Which permissions of a conversation are meant: those for good, or those of the running call. */
public enum PermissionsMode {
    DEFAULT,
    CALL;

    /** Reads the part of the address, {@code default} or {@code call}. */
    public static PermissionsMode fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
