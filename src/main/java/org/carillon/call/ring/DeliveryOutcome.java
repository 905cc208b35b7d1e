package org.carillon.call.ring;

/**
 * How an attempt to tell of a ring ended. Source: docs/contract/rings.md 2.4.
 *
 * @param text as the ledger says it: one word, or {@code STATUS 503}; at most 40 characters
 */
public record DeliveryOutcome(String text) {
    /** An event lies ready for all devices of the callee. */
    public static final DeliveryOutcome STORED = new DeliveryOutcome("STORED");
    /** The callee is not to be told any more. */
    public static final DeliveryOutcome SUPPRESSED = new DeliveryOutcome("SUPPRESSED");
    /** It reached whom it was for. */
    public static final DeliveryOutcome DELIVERED = new DeliveryOutcome("DELIVERED");
    /** The receiver did not answer within the time it has. */
    public static final DeliveryOutcome TIMEOUT = new DeliveryOutcome("TIMEOUT");
    /** The attempt ended without an answer, though not for want of time. */
    public static final DeliveryOutcome FAILED = new DeliveryOutcome("FAILED");

    /** The receiver answered with an HTTP status that does not mean "delivered". */
    public static DeliveryOutcome status(int status) {
        return new DeliveryOutcome("STATUS " + status);
    }
}
