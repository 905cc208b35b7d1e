package org.carillon.channel.notification;

/**
 * Number of an entry on the wire. Rings have even numbers and invitations odd ones, so that both keep their own row
 * ids.
 *
 * @param value positive, or 0 for a text that can be no number of an entry
 */
public record NotificationId(long value) {

    /** Reads the number; used by the server for path parameters, too. */
    public static NotificationId valueOf(String text) {
        return new NotificationId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }

    static NotificationId ofRing(long rowId) {
        return new NotificationId(rowId * 2);
    }

    static NotificationId ofInvitation(long rowId) {
        return new NotificationId(rowId * 2 + 1);
    }

    boolean isRing() {
        return value % 2 == 0;
    }

    /** Row id in the table of its kind. */
    long rowId() {
        return value / 2;
    }
}
