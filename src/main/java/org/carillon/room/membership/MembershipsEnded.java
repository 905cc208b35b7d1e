package org.carillon.room.membership;

import java.util.List;
import org.carillon.room.attendee.AttendeeRemoved;

/**
 * Attendees and their sessions were deleted, in one or many conversations at once; fired inside the transaction, with all
 * of them locked. For a single attendee there is {@link AttendeeRemoved} instead.
 *
 * @param attendeeIds at least one
 */
public record MembershipsEnded(List<Long> attendeeIds) {}
