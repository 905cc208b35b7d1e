package org.carillon.people.status;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user can be. The wire name is the lower-case constant. Source: docs/contract/status.md 1.1. */
public enum StatusType {
    ONLINE,
    AWAY,
    DND,
    /** Others see offline. */
    INVISIBLE,
    OFFLINE,
    /** What users without a status read of themselves during a call; nobody can choose it, and others see away. */
    BUSY;

    /** The type with this wire name; empty for another text and for null. */
    static Optional<StatusType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type != BUSY && type.wireName().equals(wireName))
                .findFirst();
    }

    /** Name on the wire and in the database, as {@code dnd}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What others see. */
    StatusType shown() {
        return switch (this) {
            case INVISIBLE -> OFFLINE;
            case BUSY -> AWAY;
            default -> this;
        };
    }

    /** What it becomes during a call. */
    StatusType inCall() {
        return this == DND ? DND : AWAY;
    }

    /** Stores the wire name of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<StatusType, String> {
        @Override
        public String convertToDatabaseColumn(StatusType type) {
            return type == null ? null : type.wireName();
        }

        @Override
        public StatusType convertToEntityAttribute(String name) {
            return name == null ? null : of(name).orElseThrow();
        }
    }
}
