package org.carillon.channel.mail;

import java.time.Duration;
import org.carillon.platform.cluster.BackOff;

/** An attempt that has ended and is to be noted. */
record MailAttempt(MailLetter letter, Outcome outcome) {
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(30), 4, Duration.ofHours(2));

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
        return PAUSES.pauseAfter(attempt);
    }
}
