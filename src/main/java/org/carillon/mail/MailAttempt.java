package org.carillon.mail;

import java.time.Duration;

/** An attempt that has ended and is to be noted. */
record MailAttempt(MailLetter letter, Outcome outcome) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int FACTOR = 4;

    /** How an attempt ended. */
    enum Outcome {
        /** The mail server took it. */
        SENT,
        /** The mail server does not know the address: there is no other attempt. */
        REFUSED,
        /** Anything else. */
        FAILED
    }

    /** How long to wait after a failed attempt, which counts from 1: 30 s, 2 min, 8 min, and so on to 2 h. */
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
