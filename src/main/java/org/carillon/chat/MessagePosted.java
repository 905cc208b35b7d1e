package org.carillon.chat;

/**
 * Somebody said something; fired inside the transaction that stored the post, under the row lock. System messages have
 * none: they follow from events of their own.
 *
 * @param conversationId where
 * @param messageId the post
 */
public record MessagePosted(long conversationId, long messageId) {}
