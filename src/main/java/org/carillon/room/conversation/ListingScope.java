package org.carillon.room.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** Who finds a conversation, and may come in, without being invited. */
public enum ListingScope {
    NOBODY(0),
    USERS(1),
    /** All accounts: as {@link #USERS}, as long as no account is a guest's one. */
    EVERYONE(2);

    private final int number;

    ListingScope(int number) {
        this.number = number;
    }

    /** 0 to 2, on the wire and in the database. */
    public int number() {
        return number;
    }

    /** The constant with this number, if there is one. */
    static Optional<ListingScope> of(Integer number) {
        return Arrays.stream(values())
                .filter(one -> number != null && one.number == number)
                .findFirst();
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ListingScope, Integer> {
        @Override
        public Integer convertToDatabaseColumn(ListingScope one) {
            return one == null ? null : one.number;
        }

        @Override
        public ListingScope convertToEntityAttribute(Integer number) {
            return number == null ? null : of(number).orElseThrow();
        }
    }
}
