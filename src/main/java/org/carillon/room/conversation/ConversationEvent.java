package org.carillon.room.conversation;

/** Every event about one conversation, so that who only wants to know that something happened can observe them all. */
public interface ConversationEvent {
    /** Row id of the conversation. */
    long conversationId();
}
