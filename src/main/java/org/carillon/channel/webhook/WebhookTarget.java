package org.carillon.channel.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillon.platform.http.CodePoints;

/** Somebody who is told of rings by HTTP. Its address may hold secrets, its name does not. */
final class WebhookTarget {
    private static final int LONGEST_NAME = 255;

    private final String name;
    private final URI address;
    private final String userInfo;

    private WebhookTarget(String name, URI address, String userInfo) {
        this.name = name;
        this.address = address;
        this.userInfo = userInfo;
    }

    /**
     * Reads one address.
     *
     * @throws IllegalArgumentException when it is no absolute address of http or https; the message does not repeat it
     */
    static WebhookTarget parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no address: " + e.getReason());
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("it does not begin with http:// or https://");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("it names no host, or a port that does not exist");
        }
        String authority = uri.getRawAuthority();
        String name = scheme + "://" + authority.substring(authority.indexOf('@') + 1) + uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new WebhookTarget(CodePoints.cut(name, LONGEST_NAME), URI.create(name + query), uri.getUserInfo());
    }

    /**
     * Reads addresses. Those that cannot be used are left out, and a sentence about each, by its place, is handed on.
     */
    static List<WebhookTarget> parseAll(List<String> addresses, Consumer<String> complaints) {
        Map<String, WebhookTarget> targets = new LinkedHashMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).isEmpty()) {
                continue;
            }
            try {
                WebhookTarget target = parse(addresses.get(i));
                if (targets.putIfAbsent(target.name(), target) != null) {
                    complaints.accept("target " + (i + 1) + " is ignored: there is another " + target.name());
                }
            } catch (IllegalArgumentException e) {
                complaints.accept("target " + (i + 1) + " is ignored: " + e.getMessage());
            }
        }
        return List.copyOf(targets.values());
    }

    /**
     * What log, database and ledger call it: the address without user info, query and fragment, cut to 255 characters.
     */
    String name() {
        return name;
    }

    /** Where posts go. */
    URI address() {
        return address;
    }

    /** Value of the header {@code Authorization}, if the address has user info. */
    Optional<String> authorization() {
        return Optional.ofNullable(userInfo)
                .map(known -> "Basic " + Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return name;
    }
}
