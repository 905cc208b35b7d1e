package org.carillon.room.conversation;

import org.carillon.people.identity.Caller;

/** Port: brings those into a new conversation whom its creator names. Implemented where participants are known. */
public interface InitialParticipants {

    /**
     * Adds all who can be added, in the transaction that creates the conversation.
     *
     * @param creator its only member so far
     * @return the others
     */
    InvitationList add(Conversation conversation, Caller creator, InvitationList named);
}
