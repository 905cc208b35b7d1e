package org.carillon.room.membership;

import java.util.List;

/**
 * People are to be invited by mail, for the first time or again; fired inside the transaction.
 *
 * @param inviterId attendee who invites them
 * @param attendeeIds attendees with the actor type {@code emails}, at least one
 */
public record EmailsInvited(long conversationId, long inviterId, List<Long> attendeeIds) {}
