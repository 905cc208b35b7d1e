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

    /** Whether a guest said it, who has no account to link to. */
    public boolean isOfGuest() {
        return !actorType.equals("users");
    }

    /** The text, with {@code @} and a name in the place of each placeholder. */
    public String plainText() {
        String plain = text;
        for (Map.Entry<String, Map<String, String>> parameter : parameters.entrySet()) {
            plain = plain.replace(
                    "{" + parameter.getKey() + "}", "@" + parameter.getValue().get("name"));
        }
        return plain;
    }
}
