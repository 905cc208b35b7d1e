package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Devices of a conversation that have not been heard of for 100 s. Callers own the transaction.
 *
 * <p>Source: docs/contract/call.md 4.8.
 */
@ApplicationScoped
public class DeadSessions {
    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Departures departures;

    @Inject
    Clock clock;

    /** Whether there is one; needs no lock. */
    boolean isAny(long conversationId) {
        return sessions.isAnySilentSince(conversationId, Leases.newestDead(clock.instant()));
    }

    /**
     * Ends all of them at once. Nameless guests, and users who had joined by themselves, are forgotten with their last
     * session. Under the row lock of the conversation.
     *
     * @param endEmptyCall whether the call ends with them when nobody fresh stays in it
     */
    public void giveUp(long conversationId, boolean endEmptyCall) {
        Instant newestDead = Leases.newestDead(clock.instant());
        List<ParticipantSession> silent = sessions.listSilentSince(conversationId, newestDead);
        if (silent.isEmpty()) {
            return;
        }
        List<Attendee> owners = attendees.list(
                silent.stream().map(ParticipantSession::attendeeId).distinct().toList());
        departures.giveUp(conversationId, silent, true, endEmptyCall);
        List<Attendee> passing =
                owners.stream().filter(Attendee::goesWithLastSession).toList();
        if (!passing.isEmpty()) {
            Set<Long> present =
                    sessions.presentOf(passing.stream().map(Attendee::id).toList());
            departures.removeAll(
                    passing.stream()
                            .filter(attendee -> !present.contains(attendee.id()))
                            .toList(),
                    null);
        }
    }
}
