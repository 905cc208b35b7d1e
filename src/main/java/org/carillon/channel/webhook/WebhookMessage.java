package org.carillon.channel.webhook;

import java.time.Instant;
import org.carillon.call.ring.RingNotice;
import org.carillon.call.ring.RingNotice.ShownRing;
import org.carillon.platform.json.JsonValues;
import org.carillon.platform.outbox.Outgoing;

/**
 * One attempt to tell one target of an event. Source: docs/contract/rings.md 4.2.
 *
 * @param rowId of the post
 * @param attempt counts from 1
 * @param occurredAt when the event was stored
 * @param attemptedAt when this attempt began
 */
record WebhookMessage(long rowId, int attempt, RingNotice notice, Instant occurredAt, Instant attemptedAt)
        implements Outgoing {
    /**
     * Id of the message, equal for each attempt and each target; the time keeps it unique when a database begins anew.
     */
    String id() {
        return "msg_" + occurredAt.getEpochSecond() + "_" + notice.eventId();
    }

    /** What the target gets, as JSON. */
    String body() {
        Body body = new Body(notice.kind().wireName(), occurredAt.toString(), notice.ring());
        return JsonValues.text(body);
    }

    /** The members, in the order on the wire; the time is in ISO 8601. */
    private record Body(String type, String timestamp, ShownRing data) {}
}
