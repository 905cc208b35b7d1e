package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.membership.AttendeeRemover;
import org.carillon.room.membership.DeadSessions;
import org.carillon.room.session.ParticipantSessionRepository;

/** Clears out who is no longer there, before participants are listed. Source: docs/contract/call.md 4.8. */
@ApplicationScoped
@Transactional
public class ClearingService {
    @Inject
    ConversationRepository conversations;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    DeadSessions dead;

    @Inject
    AttendeeRemover remover;

    /**
     * Ends sessions of this conversation that have not been heard of for 100 s, see {@link DeadSessions}, and forgets
     * nameless guests who are gone.
     */
    public void clearOut(long conversationId) {
        if (dead.isAny(conversationId)) {
            conversations.lock(conversationId);
            dead.forget(dead.endSessions(conversationId, true));
        }
        if (!sessions.listGoneGuests(conversationId).isEmpty()) {
            conversations.lock(conversationId);
            remover.dropAll(sessions.listGoneGuests(conversationId));
        }
    }
}
