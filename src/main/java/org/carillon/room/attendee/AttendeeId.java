package org.carillon.room.attendee;

/**
 * Id of an attendee as sent by a client.
 *
 * @param value positive, or 0 for a text that can be no id
 */
public record AttendeeId(long value) {

    /** Reads the id; text that is no positive number names nobody. */
    public static AttendeeId valueOf(String text) {
        return new AttendeeId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }
}
