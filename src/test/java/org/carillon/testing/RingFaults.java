package org.carillon.testing;

import java.util.List;

/** Breaks the way of rings through the deployed application, and looks at it. Conversations go by their row ids. */
public final class RingFaults {
    private RingFaults() {}

    /** Makes the broker refuse every announcement, or no longer. */
    public static void refuseAnnouncements(boolean on) {
        post("refuse", "", on);
    }

    /** Makes the listener fail for a conversation, or no longer. */
    public static void failAlerts(int conversationId, boolean on) {
        post("fail", String.valueOf(conversationId), on);
    }

    /** Makes the transaction that starts a call fail after the rings were written, or no longer. */
    public static void failStarts(int conversationId, boolean on) {
        post("fail-start", String.valueOf(conversationId), on);
    }

    /** Puts any text on the queue. */
    public static void send(String text) {
        post("send", text, true);
    }

    /** How often the application tried to announce rings of the conversation. */
    public static int announced(int conversationId) {
        return Integer.parseInt(get("announced", String.valueOf(conversationId)));
    }

    /** How often the listener was given a message about the conversation. */
    public static int deliveries(int conversationId) {
        return Integer.parseInt(get("deliveries", String.valueOf(conversationId)));
    }

    /** The texts that lie among the dead letters. */
    public static List<String> deadLetters() {
        return get("dead-letters", "").lines().toList();
    }

    private static void post(String what, String value, boolean on) {
        CarillonServer.post(path(what, value) + "&on=" + on);
    }

    private static String get(String what, String value) {
        return CarillonServer.get(path(what, value));
    }

    private static String path(String what, String value) {
        return "test-rings/" + what + "?value=" + CarillonServer.encode(value);
    }
}
