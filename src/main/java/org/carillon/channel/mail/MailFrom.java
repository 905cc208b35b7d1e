package org.carillon.channel.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.people.identity.EmailAddress;

/**
 * Who mails come from.
 *
 * @param name for people; may be empty
 */
record MailFrom(EmailAddress address, String name) {
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

    /** Reads {@code talk@example.org} or {@code Talk <talk@example.org>}; empty for anything else. */
    static Optional<MailFrom> of(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? EmailAddress.of(named.group(2)).map(address -> new MailFrom(address, named.group(1)))
                : EmailAddress.of(text).map(address -> new MailFrom(address, ""));
    }
}
