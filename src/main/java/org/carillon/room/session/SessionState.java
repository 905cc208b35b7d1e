package org.carillon.room.session;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Whether somebody looks at the conversation on a device. Source: docs/contract/participants.md 10. */
public enum SessionState {
    INACTIVE,
    ACTIVE;

    /** Stores 0 or 1 of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SessionState, Integer> {
        @Override
        public Integer convertToDatabaseColumn(SessionState one) {
            return one == null ? null : one == ACTIVE ? 1 : 0;
        }

        @Override
        public SessionState convertToEntityAttribute(Integer number) {
            return number == null ? null : number == 1 ? ACTIVE : INACTIVE;
        }
    }
}
