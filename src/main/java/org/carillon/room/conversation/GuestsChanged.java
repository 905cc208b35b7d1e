package org.carillon.room.conversation;

/**
 * A conversation was opened for guests or closed for them; fired inside the transaction, under the row lock.
 *
 * @param attendeeId who did it
 * @param allowed whether guests are let in from now on
 */
public record GuestsChanged(long conversationId, long attendeeId, boolean allowed) implements ConversationEvent {}
