package org.carillon.call.ring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * How an attempt to tell of a ring ended. Source: docs/contract/rings.md 2.4.
 *
 * @param kind what happened
 * @param status HTTP status that the receiver answered with; 0 for any other kind
 */
public record DeliveryOutcome(Kind kind, int status) {
    /** What can happen to an attempt. */
    public enum Kind {
        /** An event lies ready for all devices of the callee. */
        STORED,
        /** The callee is not to be told any more. */
        SUPPRESSED,
        /** It reached whom it was for. */
        DELIVERED,
        /** No answer came in time. */
        TIMEOUT,
        /** There was no answer. */
        FAILED,
        /** The receiver answered with an HTTP status that does not mean "delivered". */
        STATUS
    }

    public static final DeliveryOutcome STORED = new DeliveryOutcome(Kind.STORED, 0);
    public static final DeliveryOutcome SUPPRESSED = new DeliveryOutcome(Kind.SUPPRESSED, 0);
    public static final DeliveryOutcome DELIVERED = new DeliveryOutcome(Kind.DELIVERED, 0);
    public static final DeliveryOutcome TIMEOUT = new DeliveryOutcome(Kind.TIMEOUT, 0);
    public static final DeliveryOutcome FAILED = new DeliveryOutcome(Kind.FAILED, 0);

    /** The receiver answered with an HTTP status that does not mean "delivered". */
    public static DeliveryOutcome status(int status) {
        return new DeliveryOutcome(Kind.STATUS, status);
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static DeliveryOutcome of(String text) {
        String[] words = text.split(" ", 2);
        return new DeliveryOutcome(Kind.valueOf(words[0]), words.length == 1 ? 0 : Integer.parseInt(words[1]));
    }

    /** As the ledger says it: one word, or {@code STATUS 503}. */
    public String text() {
        return kind == Kind.STATUS ? kind.name() + " " + status : kind.name();
    }

    /** Stores the text of a value in its column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DeliveryOutcome, String> {
        @Override
        public String convertToDatabaseColumn(DeliveryOutcome one) {
            return one == null ? null : one.text();
        }

        @Override
        public DeliveryOutcome convertToEntityAttribute(String text) {
            return text == null ? null : of(text);
        }
    }
}
