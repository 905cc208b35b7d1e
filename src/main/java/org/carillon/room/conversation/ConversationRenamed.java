package org.carillon.room.conversation;

/**
 * A conversation got another name; fired inside the transaction.
 *
 * @param attendeeId who did it
 */
public record ConversationRenamed(long conversationId, long attendeeId, String oldName, String newName)
        implements ConversationNews {}
