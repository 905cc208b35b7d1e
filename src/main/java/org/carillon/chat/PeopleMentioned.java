package org.carillon.chat;

import java.time.Instant;
import java.util.List;

/**
 * A post mentions members of its conversation; fired inside the transaction that stored it, under the row lock.
 *
 * @param messageId the post
 * @param authorId whose membership said it; not among those who are told
 * @param attendeeIds memberships of those who are named, themselves or their group
 * @param toAll whether it mentions everybody
 * @param at when it was posted
 */
public record PeopleMentioned(
        long conversationId, long messageId, long authorId, List<Long> attendeeIds, boolean toAll, Instant at) {}
