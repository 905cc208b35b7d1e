package org.carillon.people.audit;

/**
 * What an act is about.
 *
 * @param kind as {@code user}, {@code group}, {@code setting}, {@code conversation}, or the type of an attendee
 * @param id as the API names it; empty when there is none
 * @param name what people call it at that moment; may be empty
 * @param conversation token of the conversation in which it is; empty outside of conversations
 */
public record Target(String kind, String id, String name, String conversation) {
    /** Of an act that is about nothing else. */
    public static final Target NONE = new Target("", "", "", "");

    private static final String USER = "user";

    /** An account. */
    public static Target user(String id) {
        return new Target(USER, id == null ? "" : id, "", "");
    }

    /** A group of accounts. */
    public static Target group(String id) {
        return new Target("group", id == null ? "" : id, "", "");
    }

    /** A setting. */
    public static Target setting(String app, String key) {
        return new Target("setting", app + "/" + key, "", "");
    }

    /** An app password. */
    public static Target appPassword(String id, String name) {
        return new Target("app-password", id, name, "");
    }

    /** A conversation. */
    public static Target conversation(String token, String name) {
        return new Target("conversation", token, name, token);
    }

    /** Somebody or something in this conversation; the name is the conversation's. */
    public Target attendee(String type, String attendeeId) {
        return new Target(type, attendeeId, name, conversation);
    }
}
