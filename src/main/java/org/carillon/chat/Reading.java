package org.carillon.chat;

import org.carillon.room.conversation.Conversation;

/**
 * For whom messages of a conversation are worded.
 *
 * @param names how those are called whom the messages mention
 */
record Reading(Conversation conversation, MessageActor reader, Names names) {}
