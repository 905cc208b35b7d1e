package org.carillon.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.jms.JMSRuntimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillon.call.ring.CallKey;
import org.carillon.call.ring.RingQueue;

/** The queue of the deployed application, whose broker can be made to refuse, and which counts what it was given. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestRingQueue extends RingQueue {
    private final Map<Long, AtomicInteger> announced = new ConcurrentHashMap<>();
    private volatile boolean refusing;

    @Override
    public void announce(CallKey call) {
        announced
                .computeIfAbsent(call.conversationId(), id -> new AtomicInteger())
                .incrementAndGet();
        if (refusing) {
            throw new JMSRuntimeException("the broker is not there");
        }
        super.announce(call);
    }

    void refuse(boolean newState) {
        refusing = newState;
    }

    int announced(long conversationId) {
        return announced.getOrDefault(conversationId, new AtomicInteger()).get();
    }
}
