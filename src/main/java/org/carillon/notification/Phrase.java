package org.carillon.notification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What entries say, and what they offer to do. Source: docs/contract/notifications.md 3. */
enum Phrase {
    CALLING("{user} would like to talk with you", "Answer call", true, true),
    MISSED("You missed a call from {user}", "Call back", true, false),
    GROUP_CALLING("A group call has started in {call}", "Join call", true, true),
    GROUP_MISSED("You missed a group call in {call}", "View chat", false, false),
    INVITED("{user} invited you to a private conversation", "View chat", false, false),
    GROUP_INVITED("{user} invited you to a group conversation: {call}", "View chat", false, false);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(user|call)}");

    private final String text;
    private final String action;
    private final boolean primary;
    private final boolean intoCall;

    Phrase(String text, String action, boolean primary, boolean intoCall) {
        this.text = text;
        this.action = action;
        this.primary = primary;
        this.intoCall = intoCall;
    }

    /** What an entry says now: a call that is over turns into one that was missed. */
    static Phrase of(StoredEntry entry) {
        if (!entry.id().isRing()) {
            return entry.isBetweenTwo() ? INVITED : GROUP_INVITED;
        }
        if (entry.inCall() > 0) {
            return entry.isBetweenTwo() ? CALLING : GROUP_CALLING;
        }
        return entry.isBetweenTwo() ? MISSED : GROUP_MISSED;
    }

    /** The text with placeholders {@code {user}} and {@code {call}}. */
    String text() {
        return text;
    }

    /** The text with names in the place of placeholders; a name is never searched for more of them. */
    String text(String user, String call) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("{user}".equals(found.group()) ? user : call));
    }

    /** Whether it speaks of somebody. */
    boolean namesUser() {
        return text.contains("{user}");
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
