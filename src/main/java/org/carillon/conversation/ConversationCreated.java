package org.carillon.conversation;

import java.util.List;

/**
 * A conversation was created; fired inside the transaction.
 *
 * @param conversationId its row
 * @param ownerIds users who own it, the creator first
 * @param memberIds users invited by their group
 * @param groupId the invited group, or null
 */
public record ConversationCreated(long conversationId, List<String> ownerIds, List<String> memberIds, String groupId)
        implements ConversationNews {}
