package org.carillon.chat;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.conversation.ConversationEvent;

/**
 * Wakes those who wait for messages of a conversation, once the change is committed. Each piece of news counts, not
 * only those that a message tells of: it may have taken a reader the right to read.
 */
@ApplicationScoped
class ChatWaker {
    @Inject
    ChatWaitingList waiting;

    void wake(@Observes(during = AFTER_SUCCESS) ConversationEvent news) {
        waiting.wake(news.conversationId());
    }

    void wake(@Observes(during = AFTER_SUCCESS) AttendeesLeft left) {
        left.conversationIds().forEach(waiting::wake);
    }

    void wake(@Observes(during = AFTER_SUCCESS) MessagePosted posted) {
        waiting.wake(posted.conversationId());
    }

    void wake(@Observes(during = AFTER_SUCCESS) MarkerMoved moved) {
        waiting.wakeForMarkers(moved.conversationId());
    }
}
