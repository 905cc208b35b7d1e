package org.carillon.people.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carillon.platform.http.CodePoints;

/** What a browser is called in the list of devices: a few words out of its {@code User-Agent}. */
final class DeviceName {
    private static final int LONGEST = 80;
    private static final String UNKNOWN = "Unknown browser";

    /** What tells browsers, the most special ones first, as each claims to be some of the later ones. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg/",
            "Edge",
            "EdgA/",
            "Edge",
            "EdgiOS/",
            "Edge",
            "OPR/",
            "Opera",
            "Vivaldi/",
            "Vivaldi",
            "SamsungBrowser/",
            "Samsung Internet",
            "FxiOS/",
            "Firefox",
            "Firefox/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chromium/",
            "Chromium",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private DeviceName() {}

    /** {@code Firefox on Linux}; the beginning of what is no browser; null and blank are unknown. */
    static String of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent.strip();
        if (agent.isEmpty()) {
            return UNKNOWN;
        }
        Optional<String> browser = first(BROWSERS, agent).filter(found -> agent.startsWith("Mozilla/"));
        return browser.map(found -> first(SYSTEMS, agent)
                        .map(system -> found + " on " + system)
                        .orElse(found))
                .orElseGet(() -> CodePoints.storable(CodePoints.cut(agent, LONGEST)));
    }

    private static Optional<String> first(Map<String, String> signs, String agent) {
        return signs.entrySet().stream()
                .filter(sign -> agent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
