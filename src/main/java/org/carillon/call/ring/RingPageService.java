package org.carillon.call.ring;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carillon.platform.cluster.ClusterLockRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/**
 * Hands one page of rings to the channels, after deciding once more who is rung. What was decided and what is to be told
 * is one transaction, so a crash leaves a ring pending or told, never in between. Source: docs/contract/rings.md 2.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class RingPageService {
    private static final int PAGE = 200;
    private static final String LOCK = "ring-events";

    @Inject
    ConversationRepository conversations;

    @Inject
    ClusterLockRepository locks;

    @Inject
    RingTransitionRepository rings;

    @Inject
    RingEventRepository events;

    @Inject
    RingDecisions decisions;

    @Inject
    Clock clock;

    @Inject
    Event<RingEventsAdded> told;

    /**
     * Tells of the oldest rings of the call that wait for it, and answers whether there may be more. The cluster's lock
     * makes the ids of events grow in the order of commits, so a device that knows one event has missed none before it.
     */
    boolean tellNext(Call call) {
        Optional<Conversation> conversation = conversations.findAndLock(call.conversationId());
        locks.hold(LOCK);
        List<Ring> page = events.listUntold(call.conversationId(), call.generation(), PAGE);
        if (page.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        List<Long> expired =
                ids(page, ring -> isPending(ring) && !ring.expiresAt().isAfter(now));
        List<Ring> pending = page.stream()
                .filter(ring -> isPending(ring) && !expired.contains(ring.id()))
                .toList();
        List<Long> ringing = conversation
                .map(known -> decisions.stillRinging(known, pending))
                .orElse(List.of());
        List<Long> suppressed = ids(pending, ring -> !ringing.contains(ring.id()));
        if (rings.miss(expired, now) > 0) {
            suppress(expired, now);
        }
        if (rings.cancel(suppressed, now) > 0) {
            suppress(suppressed, now);
        }
        if (!ringing.isEmpty()) {
            rings.alert(ringing, now);
            tell(RingEventKind.RING, ringing, now);
        }
        tell(RingEventKind.RING_ENDED, ids(page, ring -> !ring.isLive() && ring.firstAlertedAt() != null), now);
        events.markTold(ids(page, ring -> true));
        return page.size() == PAGE;
    }

    private void suppress(List<Long> ids, Instant now) {
        events.addDeliveries(ids, RingChannel.EVENTS, DeliveryOutcome.SUPPRESSED, now);
    }

    private void tell(RingEventKind kind, List<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            events.add(kind, ids, now);
            events.addDeliveries(ids, RingChannel.EVENTS, DeliveryOutcome.STORED, now);
            told.fire(new RingEventsAdded(kind, ids));
        }
    }

    private static boolean isPending(Ring ring) {
        return ring.state() == RingState.PENDING;
    }

    private static List<Long> ids(List<Ring> rings, Predicate<Ring> wanted) {
        return rings.stream().filter(wanted).map(Ring::id).toList();
    }
}
