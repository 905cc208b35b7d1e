package org.carillon.room.membership;

import org.carillon.room.session.ParticipantSession;

/**
 * What is in the way of joining again.
 *
 * @param sessionId the session that is in the call
 * @param inCall its flags
 * @param lastPing seconds since 1970
 */
public record SessionConflict(String sessionId, int inCall, long lastPing) {

    static SessionConflict with(ParticipantSession session) {
        return new SessionConflict(
                session.sessionId().text(),
                session.inCall().bits(),
                session.lastPing().getEpochSecond());
    }
}
