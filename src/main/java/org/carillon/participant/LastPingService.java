package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes collected pings, and tells whose do not count. */
@ApplicationScoped
@Transactional
public class LastPingService {
    private static final int AT_ONCE = 1_000;

    @Inject
    ParticipantSessionRepository sessions;

    /** Whether the session is there without being in the call. */
    public boolean isOutsideCall(long sessionRowId) {
        return sessions.isOutsideCall(sessionRowId);
    }

    /** Renews the leases, at most 1,000 a statement. */
    public void write(Map<Instant, List<Long>> sessionRowIdsByTime) {
        sessionRowIdsByTime.forEach((at, ids) -> {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                sessions.ping(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), at);
            }
        });
    }
}
