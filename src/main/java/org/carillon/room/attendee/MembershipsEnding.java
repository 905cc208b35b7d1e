package org.carillon.room.attendee;

import java.util.List;

/**
 * An account leaves everything at once, as it is deleted; fired inside the transaction, under the row locks of all the
 * conversations, after its sessions ended and before its memberships are deleted. {@link AttendeeRemoved} is not fired for
 * these.
 *
 * @param userId the account
 * @param conversationIds where it was a member
 */
public record MembershipsEnding(String userId, List<Long> conversationIds) {}
