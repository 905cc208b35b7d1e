package org.carillon.room.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** Who may mention everybody in a conversation. */
public enum MentionPermission {
    ALL(0),
    MODERATORS(1);

    private final int number;

    MentionPermission(int number) {
        this.number = number;
    }

    /** 0 or 1, on the wire and in the database. */
    public int number() {
        return number;
    }

    /** The constant with this number, if there is one. */
    static Optional<MentionPermission> of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MentionPermission, Integer> {
        @Override
        public Integer convertToDatabaseColumn(MentionPermission one) {
            return one == null ? null : one.number;
        }

        @Override
        public MentionPermission convertToEntityAttribute(Integer number) {
            return number == null ? null : of(number).orElseThrow();
        }
    }
}
