package org.carillon.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.participant.LastPings;

/**
 * The clients that wait on this node, by conversation. Waiting costs neither a thread nor a connection to the database.
 * While a client waits, its lease is renewed, so that it does not look stale between two pulls.
 */
@ApplicationScoped
class WaitingPulls {
    private static final long RENEW_SECONDS = 10;

    @Inject
    PullService pulls;

    @Inject
    LastPings pings;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Map<Long, Set<WaitingPull>> byConversation = new ConcurrentHashMap<>();
    private ScheduledFuture<?> renewing;

    @PostConstruct
    void start() {
        renewing = executor.scheduleWithFixedDelay(this::renewLeases, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        renewing.cancel(false);
        byConversation.keySet().forEach(this::wake);
    }

    /** Keeps the client waiting for news, at most for the given time; then it is told who is there all the same. */
    CompletionStage<List<SignalingElement>> await(WaitingPull pull, long seconds) {
        byConversation.compute(pull.conversationId(), (id, present) -> {
            Set<WaitingPull> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(pull);
            return all;
        });
        ScheduledFuture<?> timeout = executor.schedule(() -> answer(pull), seconds, TimeUnit.SECONDS);
        return pull.answer().whenComplete((answered, failed) -> timeout.cancel(false));
    }

    /** Answers all who wait for this conversation, on a thread of the server's pool. */
    void wake(long conversationId) {
        Set<WaitingPull> woken = byConversation.remove(conversationId);
        if (woken != null) {
            executor.execute(() -> woken.forEach(this::answerNow));
        }
    }

    private void answer(WaitingPull pull) {
        byConversation.computeIfPresent(pull.conversationId(), (id, present) -> {
            present.remove(pull);
            return present.isEmpty() ? null : present;
        });
        answerNow(pull);
    }

    private void answerNow(WaitingPull pull) {
        try {
            pull.answer().complete(pulls.answer(pull));
        } catch (RuntimeException e) {
            pull.answer().completeExceptionally(e);
        }
    }

    private void renewLeases() {
        byConversation.values().forEach(present -> present.forEach(pull -> pings.note(pull.sessionRowId())));
    }
}
