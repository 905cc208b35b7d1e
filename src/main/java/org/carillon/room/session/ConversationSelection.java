package org.carillon.room.session;

import java.time.Instant;

/**
 * Which conversations of an account are wanted.
 *
 * @param since only those with activity at or after it
 * @param pairsAnyway also one-to-one conversations without
 * @param after only memberships with a greater attendee id
 * @param most how many at most
 */
public record ConversationSelection(Instant since, boolean pairsAnyway, long after, int most) {}
