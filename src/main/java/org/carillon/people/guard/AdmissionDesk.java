package org.carillon.people.guard;

import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;

/** Port: finds out what a caller may do in a conversation. Implemented where participants are known. */
public interface AdmissionDesk {

    /**
     * Admits the caller, in one short transaction. A lobby whose time has come is opened on the way.
     *
     * @param boundSessionId the session id that the cookie holds for this conversation
     * @return never null; {@link Admission#none} for an unknown token and for a stranger
     */
    Admission admit(ConversationToken token, Caller caller, Optional<SessionId> boundSessionId);
}
