package org.carillon.chat;

import java.util.Map;

/**
 * What somebody said, cut short, for who is told of it.
 *
 * @param actorType kind of who said it
 * @param actorId among those of its kind
 * @param actorName may be empty
 * @param text with placeholders
 * @param parameters what they stand for
 */
public record Quote(
        String actorType, String actorId, String actorName, String text, Map<String, Map<String, String>> parameters) {

    /** Whether a guest said it. */
    public boolean isOfGuest() {
        return !actorType.equals("users");
    }

    /** The text with names. */
    public String plainText() {
        String plain = text;
        for (Map.Entry<String, Map<String, String>> parameter : parameters.entrySet()) {
            plain = plain.replace(
                    "{" + parameter.getKey() + "}", "@" + parameter.getValue().get("name"));
        }
        return plain;
    }
}
