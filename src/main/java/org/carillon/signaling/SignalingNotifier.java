package org.carillon.signaling;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillon.call.CallEnded;
import org.carillon.call.CallJoined;
import org.carillon.call.CallLeft;
import org.carillon.call.CallUpdated;
import org.carillon.conversation.ConversationDeleted;
import org.carillon.conversation.PermissionsChanged;
import org.carillon.participant.AttendeeChanged;
import org.carillon.participant.AttendeeRemoved;
import org.carillon.participant.RoleChanged;
import org.carillon.participant.SessionStarted;
import org.carillon.participant.SessionsEnded;

/** Wakes those who wait for news of a conversation, once the change is committed. */
@ApplicationScoped
class SignalingNotifier {
    @Inject
    WaitingPulls waiting;

    void on(@Observes(during = AFTER_SUCCESS) SessionStarted event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) SessionsEnded event) {
        if (event.byThemselves()) {
            waiting.close(event.conversationId(), event.sessionRowIds());
        }
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) CallJoined event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) CallUpdated event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) CallLeft event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) CallEnded event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) AttendeeRemoved event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) AttendeeChanged event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) RoleChanged event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) PermissionsChanged event) {
        waiting.wake(event.conversationId());
    }

    void on(@Observes(during = AFTER_SUCCESS) ConversationDeleted event) {
        waiting.wake(event.conversationId());
    }
}
