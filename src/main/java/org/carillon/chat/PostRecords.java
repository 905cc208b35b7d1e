package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/** Posts as rows, each with all that it changes in its conversation. Callers own the transaction and the row lock. */
@ApplicationScoped
class PostRecords {
    @Inject
    ChatRepository messages;

    @Inject
    Mentions mentions;

    @Inject
    ReadMarkers markers;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /** A post of the conversation, which can be replied to. */
    Optional<ChatMessage> find(Conversation conversation, long id) {
        return messages.find(conversation.id(), id).filter(ChatMessage::isPost);
    }

    /** Adds a post; whom it mentions are told, and its author has read everything up to it. */
    ChatMessage add(Conversation conversation, Attendee author, ChatMessage.Said said) {
        ChatMessage message = ChatMessage.post(conversation, MessageActor.of(author), said, clock.instant());
        Mentions.Found mentioned = mentions.find(conversation, author, said.text());
        message.mention(mentioned.actors());
        messages.add(message);
        mentions.tell(conversation, author, message, mentioned);
        conversation.noteMessage(message.id(), message.postedAt());
        markers.move(author.id(), message);
        events.fire(new MessagePosted(conversation.id(), message.id()));
        return message;
    }
}
