package org.carillon.room.conversation;

/**
 * A conversation was made read-only or writable again; fired inside the transaction, under the row lock.
 *
 * @param attendeeId who did it
 * @param readOnly whether nothing may be written from now on
 */
public record ReadOnlyChanged(long conversationId, long attendeeId, boolean readOnly) implements ConversationEvent {}
