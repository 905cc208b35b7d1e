package org.carillon.channel.webhook;

import java.time.Duration;
import org.carillon.platform.cluster.BackOff;

/** An attempt that has ended and is to be noted. */
record WebhookAttempt(WebhookMessage message, WebhookOutcome outcome) {
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(5), 5, Duration.ofHours(1));

    /** How long to wait after a failed attempt, which counts from 1: 5 s, 25 s, about 2 min, and so on to 1 h. */
    static Duration pauseAfter(int attempt) {
        return PAUSES.pauseAfter(attempt);
    }
}
