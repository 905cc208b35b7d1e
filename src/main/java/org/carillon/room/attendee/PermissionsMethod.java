package org.carillon.room.attendee;

import java.util.Arrays;
import java.util.Locale;
import org.carillon.people.guard.Permissions;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** How a request changes permissions. Source: docs/contract/participants.md 4.2 and 4.3. */
public enum PermissionsMethod {
    SET,
    ADD,
    REMOVE;

    /**
     * The method with this name, {@code set}, {@code add} or {@code remove}.
     *
     * @throws ApiException VALUE_INVALID for another name, or null
     */
    public static PermissionsMethod of(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.VALUE_INVALID));
    }

    /** What becomes of the permissions in effect; whoever has nothing left does not inherit. */
    public Permissions apply(Permissions effective, int bits) {
        return switch (this) {
            case SET -> Permissions.custom(bits);
            case ADD -> effective.plus(bits).asOwn();
            case REMOVE -> effective.minus(bits).asOwn();
        };
    }

    /** What stored permissions of one's own are set to, or-ed with or and-ed with, to the same effect. */
    public int operand(int bits) {
        return switch (this) {
            case SET -> Permissions.custom(bits).bits();
            case ADD -> bits | Permissions.CUSTOM;
            case REMOVE -> (Permissions.MAX & ~bits) | Permissions.CUSTOM;
        };
    }
}
