package org.carillon.room.conversation;

/**
 * The lobby was closed or opened; fired inside the transaction, under the row lock.
 *
 * @param attendeeId who did it; null when its time had come
 * @param on whether all but moderators wait from now on
 */
public record LobbyChanged(long conversationId, Long attendeeId, boolean on) implements ConversationEvent {}
