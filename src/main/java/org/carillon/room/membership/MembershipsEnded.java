package org.carillon.room.membership;

import org.carillon.room.attendee.AttendeeRemoved;
import java.util.List;

/**
 * Attendees and their sessions were deleted, in one or many conversations at once; fired inside the transaction, with all
 * of them locked. For a single attendee there is {@link AttendeeRemoved} instead.
 *
 * @param attendeeIds at least one
 */
public record MembershipsEnded(List<Long> attendeeIds) {}
