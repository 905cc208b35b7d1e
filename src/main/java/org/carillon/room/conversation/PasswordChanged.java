package org.carillon.room.conversation;

/**
 * The password of a conversation was set or removed; fired inside the transaction.
 *
 * @param attendeeId who did it
 */
public record PasswordChanged(long conversationId, long attendeeId, boolean isSet) implements ConversationNews {}
