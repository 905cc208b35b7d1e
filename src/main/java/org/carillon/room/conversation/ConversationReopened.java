package org.carillon.room.conversation;

import java.util.List;

/**
 * A one-to-one conversation was asked for again; fired inside the transaction. Whoever left it comes back.
 *
 * @param conversationId its row
 * @param ownerIds both users
 */
public record ConversationReopened(long conversationId, List<String> ownerIds) implements ConversationEvent {}
