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

/**
 * One thing that the devices of a user are told about a ring. Ids grow in the order of commits. It is written by
 * statements for many at once ({@link RingEventRepository}); this class is for reading.
 */
@Entity
@Table(name = "ring_event")
class RingEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private RingEventKind kind;

    @Column(name = "ring_id", nullable = false)
    private long ringId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected RingEvent() {}
}
