package org.carillon.people.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carillon.people.identity.BrowserSignIn;
import org.carillon.people.identity.Device;
import org.carillon.people.identity.DeviceKind;

/**
 * A device as the page shows it.
 *
 * @param how what it is, and by what it is signed in
 * @param made since when
 * @param lastUsed when and from where
 */
public record ShownDevice(String id, String name, String how, String made, String lastUsed, boolean current) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static ShownDevice of(Device device) {
        return new ShownDevice(
                device.id(),
                device.name().isEmpty() ? "Unknown app" : device.name(),
                how(device),
                time(device.made()),
                time(device.lastUsed()) + (device.address().isEmpty() ? "" : ", from " + device.address()),
                device.current());
    }

    private static String how(Device device) {
        String what = DeviceKind.SESSION.word().equals(device.kind()) ? "Browser" : "App";
        return switch (device.by()) {
            case "" -> what;
            case BrowserSignIn.PASSWORD -> what + ", signed in with the password";
            default -> what + ", signed in by " + device.by();
        };
    }

    private static String time(long seconds) {
        return TIME.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }
}
