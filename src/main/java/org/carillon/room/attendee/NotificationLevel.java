package org.carillon.room.attendee;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** Of which messages an attendee is told. Source: docs/contract/conversations.md 13.1. */
public enum NotificationLevel {
    /** The attendee has chosen none: what the server says. */
    UNSET(0),
    ALL(1),
    MENTIONS(2),
    NONE(3);

    private final int number;

    NotificationLevel(int number) {
        this.number = number;
    }

    /** 0 to 3 in the database, 1 to 3 in the settings and on the wire. */
    public int number() {
        return number;
    }

    /** The level with this number that somebody can choose, if there is one. */
    static Optional<NotificationLevel> chosen(Integer number) {
        return Optional.ofNullable(number).flatMap(NotificationLevel::of).filter(one -> one != UNSET);
    }

    private static Optional<NotificationLevel> of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<NotificationLevel, Integer> {
        @Override
        public Integer convertToDatabaseColumn(NotificationLevel one) {
            return one == null ? null : one.number;
        }

        @Override
        public NotificationLevel convertToEntityAttribute(Integer number) {
            return number == null ? null : of(number).orElseThrow();
        }
    }
}
