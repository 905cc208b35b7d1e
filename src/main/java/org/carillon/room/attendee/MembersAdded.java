package org.carillon.room.attendee;

import java.util.List;
import org.carillon.room.conversation.ConversationEvent;

/**
 * Accounts became members, invited or with their group; fired inside the transaction, once for all of them.
 *
 * @param userIds at least one
 * @param byAttendeeId who added them; null when they followed a group
 */
public record MembersAdded(long conversationId, List<String> userIds, Long byAttendeeId) implements ConversationEvent {}
