package org.carillon.people.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a device of an account: a browser that is signed in, or what has an app password.
 *
 * @param id row id of the sign-in or the app password
 */
public record DeviceKey(DeviceKind kind, long id) {
    private static final Pattern TEXT = Pattern.compile("([a-z-]+)-([1-9][0-9]{0,17})");

    /**
     * The device that sends a request; empty for guests, and for who sends the password of the account or a token of a
     * provider with each request.
     */
    public static Optional<DeviceKey> of(Caller caller) {
        if (caller.appPasswordId() != null) {
            return Optional.of(new DeviceKey(DeviceKind.APP_PASSWORD, caller.appPasswordId()));
        }
        return Optional.ofNullable(caller.state().signIn()).map(id -> new DeviceKey(DeviceKind.SESSION, id));
    }

    /** Read from what {@link #text} has written; empty for anything else, also for null. */
    public static Optional<DeviceKey> read(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Arrays.stream(DeviceKind.values())
                        .filter(kind -> kind.word().equals(parts.group(1)))
                        .findFirst()
                        .map(kind -> new DeviceKey(kind, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** As clients and rows name it: {@code session-5}. */
    public String text() {
        return kind.word() + "-" + id;
    }
}
