package org.carillon.room.session;

import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;

/**
 * A session about to enter the call, or in it, read by one statement with all that the entry needs.
 *
 * @param session never null
 * @param attendee whose session it is
 * @param statusVersion version of the stored status of its user, or null without one
 */
public record SessionWithAttendee(ParticipantSession session, Attendee attendee, Long statusVersion) {

    /** What to note about the status of the user, 0 when nothing is stored; null for one without an account. */
    public Long callStatusVersion() {
        if (attendee.actorType() != ActorType.USERS) {
            return null;
        }
        return statusVersion == null ? Long.valueOf(0) : statusVersion;
    }
}
