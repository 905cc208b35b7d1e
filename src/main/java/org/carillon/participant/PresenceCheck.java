package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.conversation.ConversationType;
import org.carillon.identity.Caller;

/** Whether somebody whose session is gone still belongs to a conversation. Callers own the transaction. */
@ApplicationScoped
public class PresenceCheck {
    @Inject
    AttendeeRepository attendees;

    /** Accounts as attendees, guests where the conversation is public. */
    public boolean mayComeBack(String token, Caller caller) {
        return attendees
                .findPresence(token, caller.userId(), null)
                .filter(presence -> caller.isUser()
                        ? presence.byUser() != null
                        : presence.conversation().type() == ConversationType.PUBLIC)
                .isPresent();
    }
}
