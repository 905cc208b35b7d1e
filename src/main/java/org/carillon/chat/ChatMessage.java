package org.carillon.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;

/** One line of a conversation's history. Ids grow in the order of the lines. */
@Entity
@Table(name = "chat_message")
class ChatMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "actor_type", nullable = false)
    private String actorType;

    @Column(name = "actor_id", nullable = false)
    private String actorId;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private SystemMessage kind;

    /** JSON object of {@link MessageParameters}. */
    @Column(name = "parameters", nullable = false)
    private String parameters;

    /** The same, once it was read. */
    @Transient
    private MessageParameters read;

    protected ChatMessage() {}

    ChatMessage(long conversationId, Actor actor, SystemMessage kind, MessageParameters parameters, Instant now) {
        this.conversationId = conversationId;
        this.actorType = actor.type();
        this.actorId = actor.id();
        this.kind = kind;
        this.parameters = parameters.toJson();
        this.postedAt = now;
    }

    long id() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    Actor actor() {
        return new Actor(actorType, actorId);
    }

    SystemMessage kind() {
        return kind;
    }

    MessageParameters parameters() {
        if (read == null) {
            read = MessageParameters.ofJson(parameters);
        }
        return read;
    }

    Instant postedAt() {
        return postedAt;
    }
}
