package org.carillon.people.status;

import org.carillon.platform.json.Inlined;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status as it stands among other facts about a user. Source: docs/contract/status.md 5.
 *
 * @param status {@code online}, {@code away}, {@code dnd} or {@code offline}
 * @param statusIcon one emoji or null
 * @param statusMessage or null
 * @param statusClearAt when the message ends, seconds since 1970; null: never
 */
public record ShownStatus(
        @Schema(enumeration = {"online", "away", "dnd", "offline", "busy"}) String status,
        @Schema(nullable = true) String statusIcon,
        @Schema(nullable = true) String statusMessage,
        @Schema(nullable = true) Long statusClearAt)
        implements Inlined {}
