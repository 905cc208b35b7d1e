package org.carillon.ring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One attendee asked to join one call. At most one is live per callee: a new one ends the one before. */
@Entity
@Table(name = "ring")
class Ring {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ring_seq")
    @SequenceGenerator(name = "ring_seq", sequenceName = "ring_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "call_generation", nullable = false)
    private long callGeneration;

    @Column(name = "attendee_id", nullable = false)
    private long attendeeId;

    @Column(name = "caller_attendee_id", nullable = false)
    private long callerAttendeeId;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RingState state;

    /** The callee while the ring is live, then null: the database keeps it unique. */
    @Column(name = "live_attendee_id")
    private Long liveAttendeeId;

    protected Ring() {}

    /** A ring that nobody was told of yet. */
    Ring(long conversationId, long callGeneration, long attendeeId, long callerAttendeeId, Instant now) {
        this.conversationId = conversationId;
        this.callGeneration = callGeneration;
        this.attendeeId = attendeeId;
        this.callerAttendeeId = callerAttendeeId;
        this.requestedAt = now;
        this.state = RingState.PENDING;
        this.liveAttendeeId = attendeeId;
    }
}
