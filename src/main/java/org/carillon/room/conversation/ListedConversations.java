package org.carillon.room.conversation;

import java.util.List;
import org.carillon.people.identity.Caller;

/** Port: finds conversations that nobody has to be invited to. Implemented where participants are known. */
public interface ListedConversations {

    /** Conversations that the caller is no participant of and may find: the newest 500, oldest first. */
    List<ConversationView> find(Caller caller, String searchTerm);
}
