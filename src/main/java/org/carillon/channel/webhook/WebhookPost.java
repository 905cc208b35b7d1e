package org.carillon.channel.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One event that one target is still to be told. It is written by a statement for many at once, changed by such ones and
 * deleted when it is done; this class names the columns.
 */
@Entity
@Table(name = "webhook_post")
class WebhookPost {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "event_id", nullable = false)
    private long eventId;

    @Column(name = "target", nullable = false)
    private String target;

    /** Attempts that were begun. */
    @Column(name = "attempts", nullable = false)
    private int attempts;

    /** When the next attempt may begin; while one is made, when its node counts as dead. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected WebhookPost() {}
}
