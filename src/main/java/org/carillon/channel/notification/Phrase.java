package org.carillon.channel.notification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.chat.Quote;

/** What entries say, and what they offer to do. Source: docs/contract/notifications.md 3. */
enum Phrase {
    CALLING("{user} would like to talk with you", "Answer call", true, true),
    MISSED("You missed a call from {user}", "Call back", true, false),
    GROUP_CALLING("A group call has started in {call}", "Join call", true, true),
    GROUP_MISSED("You missed a group call in {call}", "View chat", false, false),
    INVITED("{user} invited you to a private conversation", "View chat", false, false),
    GROUP_INVITED("{user} invited you to a group conversation: {call}", "View chat", false, false),
    MENTIONED("{user} mentioned you in a private conversation"),
    GROUP_MENTIONED("{user} mentioned you in conversation {call}"),
    ALL_MENTIONED("{user} mentioned everyone in conversation {call}"),
    GUEST_MENTIONED("{guest} (guest) mentioned you in conversation {call}"),
    GUEST_MENTIONED_ALL("{guest} (guest) mentioned everyone in conversation {call}"),
    NAMELESS_GUEST_MENTIONED("A guest mentioned you in conversation {call}"),
    NAMELESS_GUEST_MENTIONED_ALL("A guest mentioned everyone in conversation {call}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(user|guest|call)}");

    private final String text;
    private final String action;
    private final boolean primary;
    private final boolean intoCall;

    Phrase(String text) {
        this(text, "View chat", false, false);
    }

    Phrase(String text, String action, boolean primary, boolean intoCall) {
        this.text = text;
        this.action = action;
        this.primary = primary;
        this.intoCall = intoCall;
    }

    /** What an entry says now: a call that is over turns into one that was missed. */
    static Phrase of(StoredNotification entry) {
        if (!entry.id().isRing()) {
            return entry.isBetweenTwo() ? INVITED : GROUP_INVITED;
        }
        if (entry.inCall() > 0) {
            return entry.isBetweenTwo() ? CALLING : GROUP_CALLING;
        }
        return entry.isBetweenTwo() ? MISSED : GROUP_MISSED;
    }

    /** What an entry about a post says. */
    static Phrase of(StoredNotification entry, Quote quote) {
        if (!quote.isOfGuest()) {
            return entry.isBetweenTwo() ? MENTIONED : entry.toAll() ? ALL_MENTIONED : GROUP_MENTIONED;
        }
        if (quote.actorName().isEmpty()) {
            return entry.toAll() ? NAMELESS_GUEST_MENTIONED_ALL : NAMELESS_GUEST_MENTIONED;
        }
        return entry.toAll() ? GUEST_MENTIONED_ALL : GUEST_MENTIONED;
    }

    /** The text with placeholders {@code {user}} or {@code {guest}}, and {@code {call}}. */
    String text() {
        return text;
    }

    /** The text with names in the place of placeholders; a name is never searched for more of them. */
    String text(String user, String call) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("{call}".equals(found.group()) ? call : user));
    }

    /** Whether it mentions somebody. */
    boolean namesUser() {
        return text.contains("{user}");
    }

    /** Whether it mentions a guest by name. */
    boolean namesGuest() {
        return text.contains("{guest}");
    }

    /** Label of the one action. */
    String action() {
        return action;
    }

    /** Whether the action is what one would mostly do. */
    boolean isPrimary() {
        return primary;
    }

    /** Whether the action leads right into the call. */
    boolean leadsIntoCall() {
        return intoCall;
    }
}
