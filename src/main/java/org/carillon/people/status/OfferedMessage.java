package org.carillon.people.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that clients offer. Source: docs/contract/status.md 8.
 *
 * @param id of the predefined message
 * @param icon one emoji
 * @param clearAt when clients propose that it ends; null: never
 */
public record OfferedMessage(String id, String icon, String message, @Schema(nullable = true) ProposedEnd clearAt) {

    /**
     * When a message is proposed to end.
     *
     * @param type {@code period} or {@code end-of}
     * @param time seconds from now; or {@code day}
     */
    public record ProposedEnd(
            @Schema(enumeration = {"period", "end-of"}) String type,
            @Schema(anyOf = {Integer.class, String.class}) Object time) {
        static ProposedEnd after(int seconds) {
            return new ProposedEnd("period", seconds);
        }

        static ProposedEnd endOfDay() {
            return new ProposedEnd("end-of", "day");
        }
    }
}
