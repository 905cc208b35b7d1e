package org.carillon.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or a range of them, as numbers: one address has many texts. IPv4 addresses inside of IPv6 count as IPv4.
 */
public final class Network {
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");
    private static final int HALF_OF_IPV6 = 64;

    /** 4 or 16 bytes. */
    private final byte[] address;

    /** How many bits of it, from the front, say which range it is. */
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /**
     * An address or a range with a number of bits behind a slash; empty for what is none. Names are never looked up.
     */
    static Optional<Network> read(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0) {
            return address.map(bytes -> new Network(bytes, bytes.length * 8));
        }
        String prefix = text.substring(slash + 1);
        return address.filter(bytes -> PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= bytes.length * 8)
                .map(bytes -> new Network(bytes, Integer.parseInt(prefix)));
    }

    /**
     * Who is behind an address: of IPv6 the first half, as one customer has the other. What is no address stays as it
     * is.
     */
    public static String behind(String text) {
        return address(text)
                .map(bytes ->
                        HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, HALF_OF_IPV6 / 8)))
                .orElse(text.toLowerCase(Locale.ROOT));
    }

    boolean isLoopback() {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("neither 4 nor 16 bytes", e);
        }
    }

    boolean contains(Network other) {
        if (other.address.length != address.length || other.bits < bits) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (other.address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> address(String text) {
        int zone = text.indexOf('%');
        String digits = zone < 0 ? text : text.substring(0, zone);
        boolean ipv4 = isIpv4(digits);
        if (!ipv4 && !IPV6.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(digits).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty(); // it has the letters of one, but is none
        }
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 4
                && Arrays.stream(parts).allMatch(part -> BYTE.matcher(part).matches() && Integer.parseInt(part) <= 255);
    }
}
