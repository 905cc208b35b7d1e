package org.carillon.people.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status as its user reads it. Source: docs/contract/status.md 2.
 *
 * @param userId of the reader
 * @param message or null
 * @param messageId of a predefined message, else null
 * @param messageIsPredefined whether there is an id
 * @param icon one emoji or null
 * @param clearAt when the message ends, seconds since 1970; null: never
 * @param status {@code online}, {@code away}, {@code dnd}, {@code invisible} or {@code offline}
 * @param statusIsUserDefined whether the user chose it; false during a call
 */
public record OwnStatus(
        String userId,
        @Schema(nullable = true) String message,
        @Schema(nullable = true) String messageId,
        boolean messageIsPredefined,
        @Schema(nullable = true) String icon,
        @Schema(nullable = true) Long clearAt,
        @Schema(enumeration = {"online", "away", "dnd", "invisible", "offline", "busy"}) String status,
        boolean statusIsUserDefined) {}
