package org.carillon.chat;

import java.util.Locale;

/**
 * What the server notes in a conversation, with the sentence for others and, where there is one, for who did it. The wire
 * name is the lower-case constant.
 *
 * <p>Source: docs/contract/messages.md 2 and 3.
 */
enum SystemMessage {
    CONVERSATION_CREATED("{actor} created the conversation", "You created the conversation"),
    CONVERSATION_RENAMED("{actor} renamed the conversation", "You renamed the conversation"),
    READ_ONLY("{actor} made the conversation read-only", "You made the conversation read-only"),
    READ_ONLY_OFF("{actor} opened the conversation for writing", "You opened the conversation for writing"),
    LOBBY_NON_MODERATORS("{actor} closed the lobby", "You closed the lobby"),
    LOBBY_NONE("{actor} opened the lobby", "You opened the lobby"),
    LOBBY_TIMER_REACHED("The lobby opened as planned", "The lobby opened as planned"),
    PASSWORD_SET("{actor} set a password", "You set a password"),
    PASSWORD_REMOVED("{actor} removed the password", "You removed the password"),
    GUESTS_ALLOWED("{actor} let guests in", "You let guests in"),
    GUESTS_DISALLOWED("{actor} closed the conversation for guests", "You closed the conversation for guests"),
    USER_ADDED("{actor} added {user}", "You added {user}"),
    USER_REMOVED("{actor} removed {user}", "You removed {user}"),
    USER_LEFT("{actor} left the conversation", "You left the conversation"),
    PHONE_ADDED("{actor} added {phone}", "You added {phone}"),
    MODERATOR_PROMOTED("{actor} made {user} a moderator", "You made {user} a moderator"),
    MODERATOR_DEMOTED("{actor} took moderation from {user}", "You took moderation from {user}"),
    GUEST_MODERATOR_PROMOTED("{actor} made {user} a moderator", "You made {user} a moderator"),
    GUEST_MODERATOR_DEMOTED("{actor} took moderation from {user}", "You took moderation from {user}"),
    CALL_STARTED("{actor} started a call", "You started a call"),
    CALL_JOINED("{actor} joined the call", "You joined the call"),
    CALL_LEFT("{actor} left the call", "You left the call"),
    CALL_ENDED("Call with", "Call with"),
    CALL_ENDED_EVERYONE("{actor} ended the call with", "{actor} ended the call with"),
    CALL_MISSED("You missed a call from {user}", "You missed a call from {user}");

    private final String sentence;
    private final String ownSentence;

    SystemMessage(String sentence, String ownSentence) {
        this.sentence = sentence;
        this.ownSentence = ownSentence;
    }

    /** Sentence with placeholders: for who did it, or for the others. */
    String sentence(boolean own) {
        return own ? ownSentence : sentence;
    }

    /** Name for clients; who leaves is removed by himself. */
    String wireName() {
        return (this == USER_LEFT ? USER_REMOVED : this).name().toLowerCase(Locale.ROOT);
    }
}
