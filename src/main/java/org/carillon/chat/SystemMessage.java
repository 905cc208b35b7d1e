package org.carillon.chat;

import java.util.Locale;

/**
 * What the server notes in a conversation, with the sentence for others and, where there is one, for who did it. The
 * wire name is the lower-case constant.
 *
 * <p>Source: docs/contract/messages.md 2 and 3.
 */
enum SystemMessage {
    CONVERSATION_CREATED("{actor} created the conversation", "You created the conversation"),
    CONVERSATION_RENAMED("{actor} renamed the conversation", "You renamed the conversation"),
    DESCRIPTION_SET("{actor} described the conversation", "You described the conversation"),
    DESCRIPTION_REMOVED("{actor} removed the description", "You removed the description"),
    LISTABLE_NONE("{actor} lets only members find the conversation", "You let only members find the conversation"),
    LISTABLE_USERS("{actor} lets all users find the conversation", "You let all users find the conversation"),
    LISTABLE_ALL("{actor} lets everybody find the conversation", "You let everybody find the conversation"),
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
    USER_JOINED("{actor} joined the conversation", "You joined the conversation"),
    USER_REMOVED("{actor} removed {user}", "You removed {user}"),
    USER_LEFT("{actor} left the conversation", "You left the conversation"),
    GROUP_ADDED("{actor} added group {group}", "You added group {group}"),
    GROUP_REMOVED("{actor} removed group {group}", "You removed group {group}"),
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

    /** Name for clients; attendees who join are added by themselves, and those who leave are removed. */
    String wireName() {
        SystemMessage known =
                switch (this) {
                    case USER_JOINED -> USER_ADDED;
                    case USER_LEFT -> USER_REMOVED;
                    default -> this;
                };
        return known.name().toLowerCase(Locale.ROOT);
    }
}
