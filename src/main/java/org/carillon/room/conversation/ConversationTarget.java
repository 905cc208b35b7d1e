package org.carillon.room.conversation;

import org.carillon.people.audit.Target;

/** A conversation as that which an act is about. */
public final class ConversationTarget {
    private ConversationTarget() {}

    /** With the name that it has at this moment. */
    public static Target of(Conversation conversation) {
        return Target.conversation(conversation.token().text(), conversation.name());
    }
}
