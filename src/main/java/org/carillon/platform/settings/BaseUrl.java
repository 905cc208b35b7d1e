package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where users reach this server: what links to it begin with. Source: docs/settings.md 2. */
@ApplicationScoped
public class BaseUrl {
    @Inject
    StartConfiguration settings;

    /** The address of a path, which begins with a slash. */
    public String of(String path) {
        return address(settings.text(StartSetting.BASE_URL), path);
    }

    /** The same for an answer to somebody who reached the server at {@code origin}, which counts if nothing is configured. */
    public String of(String path, String origin) {
        return address(settings.find(StartSetting.BASE_URL).orElse(origin), path);
    }

    /** Whether users come by https alone, so that cookies are for https alone. */
    public boolean isSecure() {
        return isHttps(of(""));
    }

    static boolean isHttps(String address) {
        return address.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    private static String address(String base, String path) {
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
