package org.carillon.room.membership;

import java.util.List;
import org.carillon.room.conversation.ConversationNews;

/**
 * Several left the conversation at once, none of them in the call; fired inside the transaction, under the row lock, after
 * {@link MembershipsEnded}.
 *
 * @param userIds those with an account
 * @param byAttendeeId who removed them; null when the server did
 */
public record MembersRemoved(long conversationId, List<String> userIds, Long byAttendeeId)
        implements ConversationNews {}
