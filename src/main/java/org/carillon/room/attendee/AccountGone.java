package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationNews;

/**
 * An account is not present in a conversation any more, as it was deleted or disabled; fired inside the transaction, under
 * the row lock, once all is done.
 *
 * @param conversationId where it was a member or had sessions
 */
public record AccountGone(long conversationId) implements ConversationNews {}
