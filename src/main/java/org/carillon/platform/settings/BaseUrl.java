package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where users reach this server: what links to it begin with. Source: docs/settings.md 2. */
@ApplicationScoped
public class BaseUrl {
    private static final String FACTORY = "http://127.0.0.1:9080";

    @Inject
    @ConfigProperty(name = "carillon.base-url")
    Optional<String> configured;

    /** The address of a path, which begins with a slash. */
    public String of(String path) {
        return address(configured, FACTORY, path);
    }

    /** The same for an answer to somebody who reached the server at {@code origin}, which counts if nothing is configured. */
    public String of(String path, String origin) {
        return address(configured, origin, path);
    }

    /** Whether users come by https alone, so that cookies are for https alone. */
    public boolean isSecure() {
        return isHttps(of(""));
    }

    static boolean isHttps(String address) {
        return address.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    static String address(Optional<String> configured, String otherwise, String path) {
        String base = configured.orElse(otherwise);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
