package org.carillon.call.ring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One attempt to tell somebody about a ring: the ledger. Source: docs/contract/rings.md 2. */
@Entity
@Table(name = "ring_delivery")
public class RingDelivery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "ring_id", nullable = false)
    private long ringId;

    @Column(name = "channel", nullable = false)
    private RingChannel channel;

    @Column(name = "device", nullable = false)
    private String device;

    @Column(name = "attempt", nullable = false)
    private int attempt;

    @Column(name = "attempted_at", nullable = false)
    private Instant attemptedAt;

    @Column(name = "outcome", nullable = false)
    private DeliveryOutcome outcome;

    protected RingDelivery() {}

    /**
     * An attempt to tell somebody of a ring.
     *
     * @param device who was told, at most 255 characters
     */
    public RingDelivery(long ringId, RingChannel channel, String device) {
        this.ringId = ringId;
        this.channel = channel;
        this.device = device;
    }

    /**
     * Notes how it ended; answers itself.
     *
     * @param number counts from 1
     * @param at when it was made
     */
    public RingDelivery ended(int number, Instant at, DeliveryOutcome how) {
        this.attempt = number;
        this.attemptedAt = at;
        this.outcome = how;
        return this;
    }
}
