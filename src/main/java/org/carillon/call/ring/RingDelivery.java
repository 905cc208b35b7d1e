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
    private String channel;

    @Column(name = "device", nullable = false)
    private String device;

    @Column(name = "attempt", nullable = false)
    private int attempt;

    @Column(name = "attempted_at", nullable = false)
    private Instant attemptedAt;

    @Column(name = "outcome", nullable = false)
    private String outcome;

    protected RingDelivery() {}

    /**
     * An attempt that was made.
     *
     * @param channel {@code events} or {@code webhook}
     * @param device who was told, at most 255 characters
     * @param attempt counts from 1
     * @param outcome one word, or a word and a number such as {@code STATUS 503}; at most 40 characters
     */
    public RingDelivery(long ringId, String channel, String device, int attempt, Instant at, String outcome) {
        this.ringId = ringId;
        this.channel = channel;
        this.device = device;
        this.attempt = attempt;
        this.attemptedAt = at;
        this.outcome = outcome;
    }
}
