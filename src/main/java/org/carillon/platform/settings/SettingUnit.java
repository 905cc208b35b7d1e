package org.carillon.platform.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What the number of a setting counts. */
public enum SettingUnit {
    /** Things that the sentence of the setting names. */
    NONE("", null),
    /** How often it may happen within a minute. */
    PER_MINUTE("per minute", null),
    /** Milliseconds. */
    MILLISECONDS("milliseconds", ChronoUnit.MILLIS),
    /** Seconds. */
    SECONDS("seconds", ChronoUnit.SECONDS),
    /** Days of 24 hours. */
    DAYS("days", ChronoUnit.DAYS);

    private final String words;
    private final ChronoUnit time;

    SettingUnit(String words, ChronoUnit time) {
        this.words = words;
        this.time = time;
    }

    /** What people call it; empty: the number has no unit. */
    public String words() {
        return words;
    }

    /**
     * So many of them as a time.
     *
     * @throws IllegalStateException if it is no unit of time
     */
    Duration times(int number) {
        if (time == null) {
            throw new IllegalStateException(this + " is no unit of time");
        }
        return Duration.of(number, time);
    }
}
