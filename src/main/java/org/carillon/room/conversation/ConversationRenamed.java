package org.carillon.room.conversation;

/**
 * A conversation got another name; fired inside the transaction.
 *
 * @param attendeeId who did it
 * @param oldName what it was called before
 * @param newName what it is called from now on
 */
public record ConversationRenamed(long conversationId, long attendeeId, String oldName, String newName)
        implements ConversationEvent {}
