package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Makes conversations with a token that no other has, and stores them. Callers own the transaction. */
@ApplicationScoped
class NewConversations {
    @Inject
    ConversationRepository conversations;

    @Inject
    NewTokens tokens;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /** A conversation that is not stored yet. */
    Conversation make(ConversationType type, String name) {
        return new Conversation(tokens.next(), type, name, clock.instant());
    }

    /** Stores it, with those who own it from the beginning. */
    void add(Conversation conversation, List<String> ownerIds) {
        conversations.add(conversation);
        events.fire(new ConversationCreated(conversation.id(), ownerIds));
    }
}
