package org.carillon.call.ring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carillon.people.identity.ConversationToken;

/**
 * One user asked to join one call. At most one is live per callee: a new one ends the one before. It is written by
 * statements for many at once ({@link RingTransitionRepository}); this class is for reading.
 */
@Entity
@Table(name = "ring")
public class Ring {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "token", nullable = false)
    private String token;

    @Column(name = "call_generation", nullable = false)
    private long callGeneration;

    @Column(name = "attendee_id", nullable = false)
    private long attendeeId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "caller_attendee_id", nullable = false)
    private long callerAttendeeId;

    @Column(name = "caller_user_id")
    private String callerUserId;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RingState state;

    @Column(name = "first_alerted_at")
    private Instant firstAlertedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** The callee while the ring is live, then null: the database keeps it unique. */
    @Column(name = "live_attendee_id")
    private Long liveAttendeeId;

    @Column(name = "listed", nullable = false)
    private boolean listed;

    @Column(name = "untold_since")
    private Instant untoldSince;

    protected Ring() {}

    /** Row id, which clients know as the id of the ring. */
    public long id() {
        return id;
    }

    /** The conversation; it may be gone. */
    public long conversationId() {
        return conversationId;
    }

    /** Token of the conversation, which may be gone. */
    public ConversationToken token() {
        return new ConversationToken(token);
    }

    /** Number of the call in its conversation. */
    public long callGeneration() {
        return callGeneration;
    }

    /** The callee's membership; it may be gone. */
    public long attendeeId() {
        return attendeeId;
    }

    /** User id of the callee; never null. */
    public String userId() {
        return userId;
    }

    /** The caller's membership; it may be gone. */
    public long callerAttendeeId() {
        return callerAttendeeId;
    }

    /** User id of the caller; null for a guest. */
    public String callerUserId() {
        return callerUserId;
    }

    /** When the call was started, or somebody asked to ring one more. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** When it counts as missed at the latest. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Where it stands now, from pending to one of the ends. */
    public RingState state() {
        return state;
    }

    /** When it was first handed to a channel; null: not yet or never. */
    public Instant firstAlertedAt() {
        return firstAlertedAt;
    }

    /** When it got its outcome; null while it is live. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Whether it has no outcome yet. */
    public boolean isLive() {
        return liveAttendeeId != null;
    }
}
