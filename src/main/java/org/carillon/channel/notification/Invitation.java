package org.carillon.channel.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody was invited to a conversation and has not come yet, or a post there spoke of them; at most one of an
 * attendee for each. Both are one table, as they are one list with one row of numbers. It is written by one statement
 * for many at once; this class is for reading.
 */
@Entity
@Table(name = "invitation")
class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "attendee_id", nullable = false)
    private long attendeeId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "inviter_user_id", nullable = false)
    private String inviterUserId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** The post that spoke of the attendee; 0: an invitation. */
    @Column(name = "message_id", nullable = false)
    private long messageId;

    /** Whether it spoke of everybody. */
    @Column(name = "to_all", nullable = false)
    private boolean toAll;

    protected Invitation() {}

    long id() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    /** The membership that came with it. */
    long attendeeId() {
        return attendeeId;
    }

    /** Who was invited. */
    String userId() {
        return userId;
    }

    /** Id of the post that spoke of the attendee; 0: an invitation. */
    long messageId() {
        return messageId;
    }

    /** Whether it spoke of everybody. */
    boolean isToAll() {
        return toAll;
    }

    /** Who invited or said it, empty for a guest; the account may be gone. */
    String inviterUserId() {
        return inviterUserId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
