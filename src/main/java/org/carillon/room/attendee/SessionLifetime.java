package org.carillon.room.attendee;

import java.time.Duration;
import java.time.Instant;

/** How long a session counts without a ping. Source: docs/contract/call.md 1.3. */
public final class SessionLifetime {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration DEAD = Duration.ofSeconds(100);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private SessionLifetime() {}

    /** The oldest last ping of a session that counts as in the call. */
    public static Instant oldestFresh(Instant now) {
        return now.minus(FRESH);
    }

    /** The newest last ping of a session that is removed when met. */
    public static Instant newestDead(Instant now) {
        return now.minus(DEAD);
    }

    /** The newest last ping of a session that is removed even where no call runs and nobody looks. */
    public static Instant newestForgotten(Instant now) {
        return now.minus(FORGOTTEN);
    }

    /** The oldest last ping of a session that may still come back. */
    public static Instant oldestAlive(Instant now) {
        return newestDead(now).plusSeconds(1);
    }
}
