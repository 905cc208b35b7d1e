package org.carillon.chat;

/** Somebody has read further, or less far, than before. */
public record MarkerMoved(long conversationId) {}
