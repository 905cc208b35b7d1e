package org.carillon.people.identity;

import java.util.regex.Pattern;

/**
 * What names one conversation to clients; its row has another id, a number. Somebody who asks may have made it up:
 * whether there is such a conversation, and for whom, only the database knows.
 *
 * @param text on the wire: 4 to 30 characters of a-z and 0-9, if it {@link #isPossible}
 */
public record ConversationToken(String text) {
    private static final Pattern POSSIBLE = Pattern.compile("[a-z0-9]{4,30}");

    /** Whether any conversation could have it. */
    public boolean isPossible() {
        return POSSIBLE.matcher(text).matches();
    }

    /** Whether a phone can dial it. */
    public boolean isDialable() {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The text, so that it can stand in a link. */
    @Override
    public String toString() {
        return text;
    }
}
