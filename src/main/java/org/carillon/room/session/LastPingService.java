package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes collected pings, and tells whose do not count. */
@ApplicationScoped
@Transactional
public class LastPingService {
    @Inject
    ParticipantSessionRepository sessions;

    /** Whether the session is there without being in the call. */
    public boolean isOutsideCall(long sessionRowId) {
        return sessions.isOutsideCall(sessionRowId);
    }

    /**
     * Renews the leases of these sessions, but not of those that somebody is changing at this moment: it waits for
     * nobody, so nobody can be caught in a deadlock with it (docs/adr/0015).
     *
     * @return those left out, to be written later
     */
    public Set<Long> write(Instant at, Collection<Long> sessionRowIds) {
        List<Long> free = sessions.holdFree(sessionRowIds);
        if (!free.isEmpty()) {
            sessions.ping(free, at);
        }
        if (free.size() == sessionRowIds.size()) {
            return Set.of();
        }
        Set<Long> left = new HashSet<>(sessionRowIds);
        free.forEach(left::remove);
        return sessions.existing(left); // the others are gone
    }
}
