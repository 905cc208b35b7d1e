package org.carillon.room.conversation;

/**
 * A conversation was described anew; fired inside the transaction, under the row lock.
 *
 * @param attendeeId who did it
 * @param isSet false when the description was taken away
 */
public record DescriptionChanged(long conversationId, long attendeeId, boolean isSet) implements ConversationEvent {}
