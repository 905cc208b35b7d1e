package org.carillon.signaling.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What one device of a conversation has sent to another, and that was not given to it yet. Written by
 * {@link SignalingMessageRepository} alone.
 */
@Entity
@Table(name = "signaling_message")
class SignalingMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    /** Row id of the session that gets it. */
    @Column(name = "recipient_id", nullable = false, updatable = false)
    private long recipientId;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    /** JSON, as it is given. */
    @Column(name = "body", nullable = false, updatable = false)
    private String body;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected SignalingMessage() {}
}
