package org.carillon.room.conversation;

/**
 * The password of a conversation was set or removed; fired inside the transaction.
 *
 * @param attendeeId who did it
 * @param isSet false when it was taken away
 */
public record PasswordChanged(long conversationId, long attendeeId, boolean isSet) implements ConversationEvent {}
