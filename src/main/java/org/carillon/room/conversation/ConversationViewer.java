package org.carillon.room.conversation;

import java.util.List;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;

/** Port: shows conversations to a reader. Implemented where participants are known. */
public interface ConversationViewer {

    /**
     * The conversation as the caller sees it: whole for a participant, cut down in the lobby, a skeleton for a stranger
     * who may come in.
     *
     * @param boundSessionId the session id that the cookie holds for it
     * @throws org.carillon.platform.http.ApiException CONVERSATION_NOT_FOUND for others
     */
    ConversationView show(ConversationToken token, Caller caller, Optional<SessionId> boundSessionId);

    /**
     * The conversation as the SIP bridge sees it, which is no participant of any.
     *
     * @throws org.carillon.platform.http.ApiException CONVERSATION_NOT_FOUND
     */
    ConversationView showToBridge(ConversationToken token);

    /** How many conversations each part of {@link #list} has at most; their last messages may be 128 kB each. */
    int PART = 250;

    /**
     * A part of the caller's conversations, oldest membership first.
     *
     * @param after only those whose attendee id is greater
     */
    List<ConversationView> list(Caller caller, WantedConversations wanted, long after);
}
