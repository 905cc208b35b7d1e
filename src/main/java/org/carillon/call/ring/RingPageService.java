package org.carillon.call.ring;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/**
 * Hands one page of rings to the channels, after deciding once more who is rung. What was decided and what is to be
 * told is one transaction, so a crash leaves a ring pending or told, never in between. Source: docs/contract/rings.md
 * 2.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class RingPageService {
    private static final int PAGE = 200;

    @Inject
    ConversationRepository conversations;

    @Inject
    RingRepository rings;

    @Inject
    RingTransitionRepository transitions;

    @Inject
    RingEventWriter writer;

    @Inject
    RingDecisions decisions;

    @Inject
    Clock clock;

    /**
     * Tells of the oldest rings of the call that wait for it, and answers whether there may be more. The cluster's lock
     * makes the ids of events grow in the order of commits, so a device that knows one event has missed none before it.
     */
    boolean tellNext(CallKey call) {
        Optional<Conversation> conversation = conversations.findAndLock(call.conversationId());
        writer.keepOthersOut();
        List<Ring> page = rings.listUntold(call.conversationId(), call.generation(), PAGE);
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
        if (transitions.miss(expired, now) > 0) {
            writer.suppress(expired, now);
        }
        if (transitions.cancel(suppressed, now) > 0) {
            writer.suppress(suppressed, now);
        }
        if (!ringing.isEmpty()) {
            transitions.alert(ringing, now);
            writer.tell(RingEventKind.RING, ringing, now);
        }
        writer.tell(RingEventKind.RING_ENDED, ids(page, ring -> !ring.isLive() && ring.firstAlertedAt() != null), now);
        transitions.markTold(ids(page, ring -> true));
        return page.size() == PAGE;
    }

    private static boolean isPending(Ring ring) {
        return ring.state() == RingState.PENDING;
    }

    private static List<Long> ids(List<Ring> rings, Predicate<Ring> wanted) {
        return rings.stream().filter(wanted).map(Ring::id).toList();
    }
}
