package org.carillon.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillon.call.live.CallStarted;
import org.carillon.call.ring.CallKey;
import org.carillon.call.ring.RingAlerts;

/**
 * The alerts of the deployed application, which can be made to fail for a conversation, as can the start of its calls.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestRingAlerts extends RingAlerts {
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();
    private final Set<Long> failingStarts = ConcurrentHashMap.newKeySet();
    private final Map<Long, AtomicInteger> deliveries = new ConcurrentHashMap<>();

    @Override
    public void tell(CallKey call) {
        deliveries
                .computeIfAbsent(call.conversationId(), id -> new AtomicInteger())
                .incrementAndGet();
        if (failing.contains(call.conversationId())) {
            throw new IllegalStateException("told to fail");
        }
        super.tell(call);
    }

    void failAfterTheRingsWereWritten(@Observes @Priority(9_000) CallStarted started) {
        if (failingStarts.contains(started.conversationId())) {
            throw new IllegalStateException("told to fail");
        }
    }

    void fail(long conversationId, boolean newState) {
        set(failing, conversationId, newState);
    }

    void failStart(long conversationId, boolean newState) {
        set(failingStarts, conversationId, newState);
    }

    /** How often the listener was given a message about this conversation. */
    int deliveries(long conversationId) {
        return deliveries.getOrDefault(conversationId, new AtomicInteger()).get();
    }

    private static void set(Set<Long> ids, long id, boolean present) {
        if (present) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }
}
