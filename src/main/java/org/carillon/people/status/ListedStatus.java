package org.carillon.people.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status as any user reads it. Source: docs/contract/status.md 4.
 *
 * @param userId whose it is
 * @param message or null
 * @param icon one emoji or null
 * @param clearAt when the message ends, seconds since 1970; null: never
 * @param status {@code online}, {@code away}, {@code dnd} or {@code offline}
 */
public record ListedStatus(
        String userId,
        @Schema(nullable = true) String message,
        @Schema(nullable = true) String icon,
        @Schema(nullable = true) Long clearAt,
        @Schema(enumeration = {"online", "away", "dnd", "offline", "busy"}) String status) {}
