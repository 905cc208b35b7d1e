package org.carillon.call.ring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** A way on which devices are told of rings, as the ledger names it. Source: docs/contract/rings.md 2.4. */
public enum RingChannel {
    /** The stream of events of the callee. */
    EVENTS("events"),
    /** A webhook. */
    WEBHOOK("webhook");

    private final String storedName;

    RingChannel(String storedName) {
        this.storedName = storedName;
    }

    /** Name in the database. */
    String storedName() {
        return storedName;
    }

    /** Stores the name of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RingChannel, String> {
        @Override
        public String convertToDatabaseColumn(RingChannel one) {
            return one == null ? null : one.storedName;
        }

        @Override
        public RingChannel convertToEntityAttribute(String name) {
            return name == null
                    ? null
                    : Arrays.stream(values())
                            .filter(one -> one.storedName.equals(name))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
