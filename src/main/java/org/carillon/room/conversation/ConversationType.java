package org.carillon.room.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of conversations with their numbers on the wire. */
public enum ConversationType {
    ONE_TO_ONE(1),
    GROUP(2),
    PUBLIC(3),
    CHANGELOG(4),
    FORMER_ONE_TO_ONE(5),
    NOTE_TO_SELF(6);

    private final int number;

    ConversationType(int number) {
        this.number = number;
    }

    /** Number in the API, 1 to 6. */
    public int number() {
        return number;
    }

    /** The type with this number, if there is one. */
    public static Optional<ConversationType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** Between two people, now or formerly: neither name nor deletion is up to one of them. */
    public boolean isBetweenTwo() {
        return this == ONE_TO_ONE || this == FORMER_ONE_TO_ONE;
    }

    /** What clients call it where they show it in a text: {@code one2one}, {@code public} or {@code group}. */
    public String callType() {
        if (isBetweenTwo()) {
            return "one2one";
        }
        return this == PUBLIC ? "public" : "group";
    }

    /** Group or public: moderators can open and close it. */
    public boolean isModerated() {
        return this == GROUP || this == PUBLIC;
    }

    /** Whether there is somebody to call: not in a note to self, and not when the partner is gone. */
    public boolean canHaveCalls() {
        return this != NOTE_TO_SELF && this != FORMER_ONE_TO_ONE;
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ConversationType, Integer> {
        @Override
        public Integer convertToDatabaseColumn(ConversationType type) {
            return type == null ? null : type.number;
        }

        @Override
        public ConversationType convertToEntityAttribute(Integer number) {
            return number == null ? null : of(number).orElseThrow();
        }
    }
}
