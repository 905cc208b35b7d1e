package org.carillon.people.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carillon.platform.http.CodePoints;

/**
 * One bare e-mail address: words with dots between them, {@code @}, the name of a domain. Quoted words, comments, a dot
 * at the end and numbers in place of a domain are refused: no mailbox of a person needs them. Both sides may have
 * letters beyond ASCII.
 *
 * <p>Source: docs/contract/participants.md 3.4.
 */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** Fillers, joiners and blanks that count as letters, marks or symbols, and that nobody sees. */
    private static final String UNSEEN = "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
            + "\\x{2800}\\x{3164}\\x{FFA0}\\x{1D159}\\x{E0000}-\\x{E0FFF}";

    /** Signs of ASCII that a word may have, and letters, digits, marks and symbols of all scripts. */
    private static final String WORD =
            "([\\w!#$%&'*+/=?^`{|}~-]|(?![\\p{ASCII}" + UNSEEN + "])[\\p{L}\\p{M}\\p{N}\\p{S}\u200C\u200D])+";

    private static final Pattern LOCAL_PART = Pattern.compile(WORD + "(\\." + WORD + ")*");

    private final String localPart;
    private final DomainName domain;

    private EmailAddress(String localPart, DomainName domain) {
        this.localPart = localPart;
        this.domain = domain;
    }

    /** Reads one, with or without space around it; empty for anything else, null and what is too long included. */
    public static Optional<EmailAddress> of(String text) {
        String address = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        if (at < 1 || CodePoints.exceed(address, LONGEST)) {
            return Optional.empty();
        }
        String localPart = address.substring(0, at);
        if (CodePoints.exceed(localPart, LONGEST_LOCAL_PART)
                || !LOCAL_PART.matcher(localPart).matches()) {
            return Optional.empty();
        }
        return DomainName.of(address.substring(at + 1))
                .map(domain -> new EmailAddress(localPart, domain))
                .filter(read -> !CodePoints.exceed(read.wire(), LONGEST));
    }

    /** The address as people write and read it, in any script. */
    public String text() {
        return localPart + "@" + domain.shown();
    }

    /** As mail servers know it: the domain in A-labels. The rest is ASCII too, unless {@link #needsSmtpUtf8}. */
    public String wire() {
        return localPart + "@" + domain.ascii();
    }

    /** One text for all ways to write an address of the same mailbox: capitals, and A-labels or letters. */
    public String mailbox() {
        return wire().toLowerCase(Locale.ROOT);
    }

    /** Whether only a mail server with the extension SMTPUTF8 (RFC 6531) can be told of it. */
    public boolean needsSmtpUtf8() {
        return localPart.chars().anyMatch(unit -> unit >= 0x80);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && mailbox().equals(that.mailbox());
    }

    @Override
    public int hashCode() {
        return mailbox().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
