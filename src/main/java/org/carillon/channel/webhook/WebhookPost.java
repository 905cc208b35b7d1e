package org.carillon.channel.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.carillon.platform.outbox.OutboxEntry;

/** One event that one target is still to be told; this class names the columns. */
@Entity
@Table(name = "webhook_post")
class WebhookPost extends OutboxEntry {
    @Column(name = "event_id", nullable = false)
    private long eventId;

    @Column(name = "target", nullable = false)
    private String target;

    protected WebhookPost() {}
}
