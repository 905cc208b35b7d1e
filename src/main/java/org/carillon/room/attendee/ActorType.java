package org.carillon.room.attendee;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an attendee is: an account, a guest, somebody invited by mail, a phone, … The wire name is the lower-case
 * constant.
 */
public enum ActorType {
    USERS,
    GUESTS,
    EMAILS,
    GROUPS,
    PHONES;

    /** Whether it is one person who can be told a PIN: guests come and go, groups are many, phones are called. */
    public boolean hasPin() {
        return this != GUESTS && this != GROUPS && this != PHONES;
    }

    static List<ActorType> withPin() {
        return Arrays.stream(values()).filter(ActorType::hasPin).toList();
    }

    /** Name on the wire and in the database, as {@code users}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the wire name of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ActorType, String> {
        @Override
        public String convertToDatabaseColumn(ActorType type) {
            return type == null ? null : type.wireName();
        }

        @Override
        public ActorType convertToEntityAttribute(String name) {
            return name == null
                    ? null
                    : Arrays.stream(values())
                            .filter(type -> type.wireName().equals(name))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
