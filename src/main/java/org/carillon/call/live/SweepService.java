package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.carillon.platform.cluster.ClusterLockRepository;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.Leases;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.membership.DeadSessions;

/** The steps of {@link Sweeper}, each a short transaction. Source: docs/contract/call.md 4.8 and 4.11. */
@ApplicationScoped
@Transactional
class SweepService {
    private static final String TASK = "sweeper";

    @Inject
    ClusterLockRepository locks;

    @Inject
    SweepRepository work;

    @Inject
    ConversationRepository conversations;

    @Inject
    DeadSessions dead;

    @Inject
    CallEndings endings;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    boolean lease(Instant now, Instant until) {
        return locks.lease(TASK, now, until);
    }

    /** Conversations after that id in which something is to be ended, in the order of their ids. */
    List<Long> listWork(long after, int atMost) {
        Instant now = clock.instant();
        Instant newestDead = Leases.newestDead(now);
        TreeSet<Long> found =
                new TreeSet<>(work.listWithDeadSessions(newestDead, Leases.newestForgotten(now), after, atMost));
        found.addAll(work.listWithCallToEnd(newestDead, latestStart(), after, atMost));
        return found.stream().limit(atMost).toList();
    }

    /**
     * Ends what is to be ended: dead sessions, then the call that only they were in, or that has lasted too long. Looks
     * again under the lock; nothing happens when somebody else was faster or the conversation is gone.
     */
    void sweep(long conversationId) {
        conversations.findAndLock(conversationId).ifPresent(conversation -> {
            List<Attendee> passing = conversation.hasCall()
                    ? dead.endSessions(conversationId, false)
                    : dead.endForgottenSessions(conversationId);
            endings.endIfAbandoned(conversation);
            dead.forget(passing);
            if (conversation.hasCall() && !conversation.activeSince().isAfter(latestStart())) {
                endings.endForAll(conversation, null);
            }
        });
    }

    /** When calls began, at the latest, that have lasted as long as calls may. */
    private Instant latestStart() {
        int longest = settings.number(SettingKey.MAX_CALL_DURATION);
        return longest > 0 ? clock.instant().minusSeconds(longest) : Instant.EPOCH;
    }
}
