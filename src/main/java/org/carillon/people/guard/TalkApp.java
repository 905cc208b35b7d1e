package org.carillon.people.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app that is made for Talk, by what it says in the header {@code User-Agent}. Source: docs/contract/guards.md 5.
 *
 * @param platform letters and blanks
 * @param version digits and dots
 */
public record TalkApp(String platform, String version) {
    static final String ANDROID = "Android";
    static final String IOS = "iOS";

    private static final Pattern AGENT =
            Pattern.compile("^Mozilla/5\\.0 \\(([A-Za-z ]+)\\) Nextcloud-Talk v([0-9.]{1,40}).*");

    /** The app that sends this header; empty for any other client, and without the header. */
    public static Optional<TalkApp> of(String userAgent) {
        Matcher agent = AGENT.matcher(userAgent == null ? "" : userAgent);
        return agent.matches() ? Optional.of(new TalkApp(agent.group(1), agent.group(2))) : Optional.empty();
    }

    /** Whether it is one of the apps for phones. */
    public boolean isForPhones() {
        return platform.equals(ANDROID) || platform.equals(IOS);
    }
}
