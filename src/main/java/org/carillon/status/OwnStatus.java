package org.carillon.status;

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
        String message,
        String messageId,
        boolean messageIsPredefined,
        String icon,
        Long clearAt,
        String status,
        boolean statusIsUserDefined) {}
