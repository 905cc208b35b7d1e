package org.carillon.room.conversation;

/**
 * A conversation can be found by others than before; fired inside the transaction, under the row lock.
 *
 * @param attendeeId who did it
 * @param scope who finds it from now on
 */
public record ListingChanged(long conversationId, long attendeeId, ListingScope scope) implements ConversationEvent {}
