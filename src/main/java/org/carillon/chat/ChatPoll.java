package org.carillon.chat;

import java.util.concurrent.CompletableFuture;
import org.carillon.guard.Admission;

/**
 * A reader who waits for messages of one conversation.
 *
 * @param conversationId of the conversation
 * @param attendeeId who reads
 * @param sessionRowId the session bound to the reader's cookie; 0: none
 * @param page what is wanted
 * @param answer completed once: with messages, oldest first, none when the time is over; or with a refusal
 */
record ChatPoll(
        long conversationId, long attendeeId, long sessionRowId, ChatPage page, CompletableFuture<ChatAnswer> answer) {

    static ChatPoll of(Admission caller, ChatPage page) {
        return new ChatPoll(
                caller.conversationId(), caller.attendeeId(), caller.sessionId(), page, new CompletableFuture<>());
    }

    /** Whether a conversation with this latest message has something for the reader. */
    boolean isWaitingFor(long latestMessageId) {
        return page.oldestWanted() <= latestMessageId;
    }
}
