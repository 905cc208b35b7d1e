package org.carillon.signaling.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which sessions know the latest state of their conversation, as this node told them. One counts as informed only if it
 * comes back at once, as clients do that got an answer: one that comes later may have lost the answer with its
 * connection.
 */
class InformedClients {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** Longer than anybody counts as informed. */
    private static final Duration A_WHILE = AT_ONCE.multipliedBy(3);

    private final AtomicLong news = new AtomicLong();
    private final Cache<Long, Long> latestNews =
            Caffeine.newBuilder().expireAfterWrite(A_WHILE).build();
    private final Cache<Long, Long> informed =
            Caffeine.newBuilder().expireAfterWrite(AT_ONCE).build();

    /** There is news of the conversation: nobody in it counts as informed any more. */
    void note(long conversationId) {
        latestNews.put(conversationId, news.incrementAndGet());
    }

    /**
     * Counts the session as informed from now on: before its answer is read, so that what changes meanwhile is news.
     */
    void inform(long sessionRowId) {
        informed.put(sessionRowId, news.get());
    }

    /** These do not count as informed any more. */
    void forget(Collection<Long> sessionRowIds) {
        informed.invalidateAll(sessionRowIds);
    }

    /**
     * Whether the session knows all of the conversation. It is said once: one that comes again while it waits has not
     * got the answer that would make it known.
     */
    boolean takeKnown(long conversationId, long sessionRowId) {
        Long at = informed.asMap().remove(sessionRowId);
        Long latest = latestNews.getIfPresent(conversationId);
        return at != null && (latest == null || latest <= at);
    }
}
