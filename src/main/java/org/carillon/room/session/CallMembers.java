package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/** Questions about who is in the running call. Callers own the transaction. */
@ApplicationScoped
public class CallMembers {
    @Inject
    ParticipantSessionRepository sessions;

    /**
     * Demands that a call runs and that the caller is in it with the session of this cookie.
     *
     * @param withoutCall the refusal when no call runs
     * @param outsideOfIt the refusal when the caller is not in it
     */
    public void checkInCall(Conversation conversation, Admission caller, ApiError withoutCall, ApiError outsideOfIt) {
        if (conversation.callFlag() == 0) {
            throw new ApiException(withoutCall);
        }
        if (!caller.hasSession() || sessions.get(caller.sessionRowId()).inCall().bits() == 0) {
            throw new ApiException(outsideOfIt);
        }
    }

    /** Whether any session of the attendee has an in-call flag, however old its last ping is. */
    public boolean isInCall(Attendee attendee) {
        return sessions.listOf(attendee.id()).stream()
                .anyMatch(session -> session.inCall().bits() != 0);
    }
}
