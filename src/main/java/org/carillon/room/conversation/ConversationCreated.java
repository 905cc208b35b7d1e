package org.carillon.room.conversation;

import java.util.List;

/**
 * A conversation was created; fired inside the transaction, before others than its owners come in.
 *
 * @param conversationId its row
 * @param ownerIds users who own it, the creator first
 */
public record ConversationCreated(long conversationId, List<String> ownerIds) implements ConversationEvent {}
