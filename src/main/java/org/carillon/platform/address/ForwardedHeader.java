package org.carillon.platform.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header {@code Forwarded}. Source: RFC 7239, section 4. */
final class ForwardedHeader {
    private final String text;
    private final List<Hop> hops = new ArrayList<>();
    private final Map<String, String> pairs = new HashMap<>();
    private int at;

    private ForwardedHeader(String text) {
        this.text = text;
    }

    /** What the proxies tell, the farthest first; one silent hop for a header that can not be read. */
    static List<Hop> hops(List<String> lines) {
        ForwardedHeader header = new ForwardedHeader(String.join(",", lines));
        return header.read() ? List.copyOf(header.hops) : List.of(Hop.SILENT);
    }

    private boolean read() {
        while (true) {
            if (!readPair()) {
                return false;
            }
            blanks();
            if (at == text.length() || text.charAt(at) == ',') {
                hops.add(Hop.read(pairs.get("for"), pairs.get("proto"), pairs.get("host")));
                pairs.clear();
            }
            if (at == text.length()) {
                return true;
            }
            at++; // behind the comma or semicolon
        }
    }

    /**
     * Name, equals sign and value, or nothing at all; answers false for what is neither, and for a name that comes
     * twice.
     */
    private boolean readPair() {
        blanks();
        String name = token().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
            if (at == text.length() || text.charAt(at) != '=') {
                return false;
            }
            at++;
            String value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
            if (value == null || pairs.put(name, value) != null) {
                return false;
            }
        }
        blanks();
        return at == text.length() || text.charAt(at) == ',' || text.charAt(at) == ';';
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Also what only stands in quotes by the letter: some proxies leave them away around hosts with a port. */
    private String token() {
        int begin = at;
        while (at < text.length() && " \t,;=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    /** Null when the closing quote is missing. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
            }
            value.append(c);
        }
        return null;
    }
}
