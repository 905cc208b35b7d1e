package org.carillon.chat;

/**
 * What somebody asks for who reads a chat. Source: docs/contract/messages.md 4.
 *
 * @param future whether they wait for what comes after a message, instead of looking back
 * @param page which messages
 * @param seconds how long they wait at most
 * @param marks whether what they know counts as read
 * @param knownRead the last common read message as far as they know; 0: they do not want to know
 * @param agent how the client calls itself; null: not at all
 */
record ChatQuery(boolean future, ChatPage page, long seconds, boolean marks, long knownRead, String agent) {}
