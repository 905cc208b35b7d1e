package org.carillon.room.conversation;

import java.time.Instant;
import java.util.Optional;
import org.carillon.platform.http.CodePoints;

/**
 * What the values of a conversation may be: the same when it is created and when it is changed. Lengths count code
 * points. Source: docs/contract/conversations.md 1.2.
 */
final class ValueRules {
    static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PASSWORD = 255;
    private static final long LATEST = Instant.MAX.getEpochSecond() / 1_000_000;

    private ValueRules() {}

    /** The name without surrounding space; empty when nothing is left, or too much. */
    static Optional<String> name(String text) {
        return stripped(text, LONGEST_NAME).filter(name -> !name.isEmpty());
    }

    /** The description without surrounding space; empty when absent or too long. */
    static Optional<String> description(String text) {
        return stripped(text, LONGEST_DESCRIPTION);
    }

    /** Whether it can be a password, or the empty text for none. */
    static boolean isPassword(String text) {
        return text != null && !CodePoints.exceed(text, LONGEST_PASSWORD);
    }

    /** Whether it is a time, in seconds since 1970; null and 0 are none. */
    static boolean isTimer(Long seconds) {
        return seconds == null || (seconds >= 0 && seconds <= LATEST);
    }

    /** The time, or null for none. */
    static Instant timer(Long seconds) {
        return seconds == null || seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static Optional<String> stripped(String text, int longest) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !CodePoints.exceed(stripped, longest));
    }
}
