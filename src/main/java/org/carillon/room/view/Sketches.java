package org.carillon.room.view;

import java.time.Instant;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.ConversationView;

/** The parts of a conversation that are the same for all who may see them. Source: docs/contract/conversations.md 13.3 and 13.5. */
final class Sketches {
    private Sketches() {}

    /** What a stranger of a public conversation sees. */
    static ConversationView ofPublic(Conversation conversation) {
        ConversationView view = new ConversationView();
        view.id = conversation.id();
        view.token = conversation.token();
        view.type = conversation.type().number();
        view.hasPassword = conversation.passwordHash() != null;
        view.avatarVersion = Avatars.version(conversation.token());
        return view;
    }

    /** What a stranger sees who can find the conversation. */
    static ConversationView ofListed(Conversation conversation) {
        ConversationView view = ofPublic(conversation);
        view.name = conversation.name();
        view.displayName = conversation.name();
        if (conversation.type() == ConversationType.NOTE_TO_SELF) {
            view.objectType = "note_to_self";
            view.objectId = conversation.soleOwner();
        }
        view.readOnly = conversation.isReadOnly() ? 1 : 0;
        view.hasCall = conversation.hasCall();
        view.callFlag = conversation.callFlag();
        view.callStartTime = seconds(conversation.activeSince());
        view.lastActivity = seconds(conversation.lastActivity());
        view.lobbyState = conversation.lobby().isOn() ? 1 : 0;
        view.lobbyTimer = seconds(conversation.lobby().timer());
        view.listable = conversation.options().listable().number();
        return view;
    }

    private static long seconds(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }
}
