package org.carillon.room.attendee;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;

/** Roles of attendees with their numbers on the wire. */
public enum ParticipantType {
    OWNER(1),
    MODERATOR(2),
    USER(3),
    GUEST(4),
    SELF_JOINED(5),
    GUEST_MODERATOR(6);

    /** The roles of {@link #isModerator()}. */
    public static final Set<ParticipantType> MODERATORS = Set.of(OWNER, MODERATOR, GUEST_MODERATOR);

    private final int number;

    ParticipantType(int number) {
        this.number = number;
    }

    /** Number in the API, 1 to 6. */
    public int number() {
        return number;
    }

    /** Owner, moderator or guest moderator: every permission, past every lobby. */
    public boolean isModerator() {
        return MODERATORS.contains(this);
    }

    /** Whether it is a role of people without an account. */
    public boolean isGuest() {
        return this == GUEST || this == GUEST_MODERATOR;
    }

    /** Came in because the conversation is public, and has to go when it no longer is. */
    public boolean isUninvited() {
        return isGuest() || this == SELF_JOINED;
    }

    /** Stores the number of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ParticipantType, Integer> {
        @Override
        public Integer convertToDatabaseColumn(ParticipantType type) {
            return type == null ? null : type.number;
        }

        @Override
        public ParticipantType convertToEntityAttribute(Integer number) {
            return number == null
                    ? null
                    : Arrays.stream(values())
                            .filter(type -> type.number == number)
                            .findFirst()
                            .orElseThrow();
        }
    }
}
