package org.carillon.chat;

/** Somebody said something. */
public record MessagePosted(long conversationId, long messageId) {}
