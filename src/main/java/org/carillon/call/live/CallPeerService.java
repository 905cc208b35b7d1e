package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.carillon.people.guard.Admission;
import org.carillon.room.attendee.SessionLifetime;

/** Shows who is in a call. Source: docs/contract/call.md 3.1. */
@ApplicationScoped
@Transactional
public class CallPeerService {
    @Inject
    CallPeerRepository peers;

    @Inject
    Clock clock;

    /** Sessions in the call, oldest first; empty without a call. */
    public List<CallPeer> list(Admission caller) {
        return peers.list(caller.conversationId(), caller.token(), SessionLifetime.oldestFresh(clock.instant()));
    }
}
