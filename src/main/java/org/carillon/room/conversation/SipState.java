package org.carillon.room.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** Whether people can dial in from a phone. */
public enum SipState {
    OFF(0),
    /** Each with a PIN of their own. */
    WITH_PIN(1),
    /** Also without. */
    WITHOUT_PIN(2);

    private final int number;

    SipState(int number) {
        this.number = number;
    }

    /** 0 to 2, on the wire and in the database. */
    public int number() {
        return number;
    }

    /** The constant with this number, if there is one. */
    static Optional<SipState> of(Integer number) {
        return Arrays.stream(values())
                .filter(one -> number != null && one.number == number)
                .findFirst();
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SipState, Integer> {
        @Override
        public Integer convertToDatabaseColumn(SipState one) {
            return one == null ? null : one.number;
        }

        @Override
        public SipState convertToEntityAttribute(Integer number) {
            return number == null ? null : of(number).orElseThrow();
        }
    }
}
