package org.carillon.chat;

/**
 * Somebody has read further, or less far, than before; fired inside the transaction that stored it.
 *
 * @param conversationId where; who it was is no concern of those who wait
 */
public record MarkerMoved(long conversationId) {}
