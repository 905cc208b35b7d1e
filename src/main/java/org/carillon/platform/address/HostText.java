package org.carillon.platform.address;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what headers say about addresses, schemes and hosts; what is none of them becomes an empty text. */
final class HostText {
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_.])?|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private HostText() {}

    /**
     * An IP address without its port: proxies write {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711} or
     * {@code [2001:db8::1]} too.
     */
    static String address(String text) {
        String address = withoutPort(strip(text));
        return address.indexOf('/') < 0 && Network.read(address).isPresent() ? address : "";
    }

    /** {@code http} or {@code https}. */
    static String scheme(String text) {
        String scheme = strip(text).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") ? scheme : "";
    }

    /** A host, and a port if there is one. */
    static String authority(String text) {
        String authority = strip(text);
        return AUTHORITY.matcher(authority).matches() ? authority : "";
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
