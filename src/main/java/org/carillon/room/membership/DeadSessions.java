package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.SessionLifetime;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;

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
    AttendeeRemover remover;

    @Inject
    Clock clock;

    /** Whether there is one; needs no lock. */
    public boolean isAny(long conversationId) {
        return sessions.isAnySilentSince(conversationId, SessionLifetime.newestDead(clock.instant()));
    }

    /**
     * Ends all of them at once, under the row lock of the conversation.
     *
     * @param endEmptyCall whether the call ends with them when nobody fresh stays in it
     * @return whom to forget when the end of the call has counted them
     */
    public List<Attendee> endSessions(long conversationId, boolean endEmptyCall) {
        return endSessions(conversationId, SessionLifetime.newestDead(clock.instant()), endEmptyCall);
    }

    /** Ends sessions that have been silent for a day; answers the attendees who had them. */
    public List<Attendee> endForgottenSessions(long conversationId) {
        return endSessions(conversationId, SessionLifetime.newestForgotten(clock.instant()), false);
    }

    private List<Attendee> endSessions(long conversationId, Instant newestPing, boolean endEmptyCall) {
        List<ParticipantSession> silent = sessions.listSilentSince(conversationId, newestPing);
        if (silent.isEmpty()) {
            return List.of();
        }
        List<Attendee> owners = attendees.list(
                silent.stream().map(ParticipantSession::attendeeId).distinct().toList());
        remover.endSessions(conversationId, silent, true, endEmptyCall);
        return owners.stream().filter(Attendee::goesWithLastSession).toList();
    }

    /** Forgets those of them, nameless guests and users who had joined by themselves, that have no session any more. */
    public void forget(List<Attendee> passing) {
        if (!passing.isEmpty()) {
            Set<Long> present =
                    sessions.presentOf(passing.stream().map(Attendee::id).toList());
            remover.dropAll(passing.stream()
                    .filter(attendee -> !present.contains(attendee.id()))
                    .toList());
        }
    }
}
