package org.carillon.platform.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines of the headers by which proxies tell for whom they ask.
 *
 * @param forwarded of {@code Forwarded}
 * @param addresses of {@code X-Forwarded-For}
 * @param schemes of {@code X-Forwarded-Proto}
 * @param hosts of {@code X-Forwarded-Host}
 */
record ProxyHeaders(List<String> forwarded, List<String> addresses, List<String> schemes, List<String> hosts) {

    static ProxyHeaders of(HttpServletRequest request) {
        return new ProxyHeaders(
                lines(request, "Forwarded"),
                lines(request, "X-Forwarded-For"),
                lines(request, "X-Forwarded-Proto"),
                lines(request, "X-Forwarded-Host"));
    }

    private static List<String> lines(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /** What the proxies tell by each of the two kinds of headers that was sent, the farthest first. */
    List<List<Hop>> told() {
        List<List<Hop>> told = new ArrayList<>();
        if (!forwarded.isEmpty()) {
            told.add(ForwardedHeader.hops(forwarded));
        }
        if (!addresses.isEmpty() || !schemes.isEmpty() || !hosts.isEmpty()) {
            told.add(older());
        }
        return told;
    }

    /**
     * Each proxy adds to the ends of the lists. Where one has fewer entries, the first counts for the farther proxies
     * too.
     */
    private List<Hop> older() {
        List<String> from = entries(addresses);
        List<String> scheme = entries(schemes);
        List<String> host = entries(hosts);
        List<Hop> hops = new ArrayList<>();
        for (int fromEnd = Math.max(1, from.size()); fromEnd > 0; fromEnd--) {
            hops.add(Hop.read(
                    from.isEmpty() ? "" : from.get(from.size() - fromEnd),
                    entry(scheme, fromEnd),
                    entry(host, fromEnd)));
        }
        return hops;
    }

    private static List<String> entries(List<String> lines) {
        return lines.isEmpty() ? List.of() : List.of(String.join(",", lines).split(",", -1));
    }

    private static String entry(List<String> entries, int fromEnd) {
        return entries.isEmpty() ? "" : entries.get(Math.max(0, entries.size() - fromEnd));
    }
}
