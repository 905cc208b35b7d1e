package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.membership.DeadSessions;

/** Sweeps one conversation, in a short transaction. Source: docs/contract/call.md 4.8 and 4.11. */
@ApplicationScoped
@Transactional
class SweepService {
    @Inject
    ConversationRepository conversations;

    @Inject
    DeadSessions dead;

    @Inject
    CallEndings endings;

    @Inject
    LongestCall longest;

    /**
     * Ends what is to be ended: dead sessions, then the call that only they were in, or that has lasted too long. Looks
     * again under the lock; nothing happens when somebody else was faster or the conversation is gone.
     */
    void sweep(long conversationId) {
        conversations.findAndLock(conversationId).ifPresent(conversation -> {
            List<Attendee> passing = conversation.hasCall()
                    ? dead.endSessions(conversationId, false)
                    : dead.endForgottenSessions(conversationId);
            endings.endIfAbandoned(conversation);
            dead.forget(passing);
            if (conversation.hasCall() && !conversation.activeSince().isAfter(longest.latestStart())) {
                endings.endForAll(conversation, null);
            }
        });
    }
}
