package org.carillon.webhook;

import java.time.Duration;

/** An attempt that has ended and is to be noted. */
record WebhookAttempt(WebhookMessage message, WebhookOutcome outcome) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int FACTOR = 5;

    /** How long to wait after a failed attempt, which counts from 1: 5 s, 25 s, about 2 min, and so on to 1 h. */
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
