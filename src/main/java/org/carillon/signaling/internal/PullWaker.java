package org.carillon.signaling.internal;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.conversation.ConversationEvent;
import org.carillon.room.session.SessionsEnded;

/** Wakes those who wait for news of a conversation, or for messages, once the change is committed. */
@ApplicationScoped
class PullWaker {
    @Inject
    PullWaitingList waiting;

    void wake(@Observes(during = AFTER_SUCCESS) ConversationEvent news) {
        if (news instanceof SessionsEnded ended && ended.byThemselves()) {
            waiting.close(ended.conversationId(), ended.sessionRowIds());
        }
        waiting.wake(news.conversationId());
    }

    void wake(@Observes(during = AFTER_SUCCESS) AttendeesLeft left) {
        left.conversationIds().forEach(waiting::wake);
    }

    void tell(@Observes(during = AFTER_SUCCESS) SignalingMessagesSent sent) {
        waiting.tell(sent.conversationId(), sent.sessionRowIds());
    }
}
