package org.carillon.room.conversation;

import java.time.Instant;
import java.util.List;
import org.carillon.people.identity.SessionId;

/**
 * Which of their conversations somebody wants, and what of them.
 *
 * @param since only those with activity at or after it
 * @param withStatuses whether to show the status of the partner in one-to-one conversations, which then are all in it
 * @param boundSessionIds what the cookie holds
 */
public record WantedConversations(Instant since, boolean withStatuses, List<SessionId> boundSessionIds) {}
