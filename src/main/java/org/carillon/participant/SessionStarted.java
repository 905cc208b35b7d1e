package org.carillon.participant;

import org.carillon.conversation.ConversationNews;

/** Somebody joined a conversation from a device; fired inside the transaction. */
public record SessionStarted(long conversationId, long attendeeId, long sessionRowId) implements ConversationNews {}
