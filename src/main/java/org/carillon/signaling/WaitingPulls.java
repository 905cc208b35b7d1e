package org.carillon.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
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

    private final Map<Long, Audience> audiences = new ConcurrentHashMap<>();
    private ScheduledFuture<?> renewing;

    @PostConstruct
    void start() {
        renewing = executor.scheduleWithFixedDelay(this::renewLeases, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        renewing.cancel(false);
        ApiException closing = new ApiException(ApiError.UNAVAILABLE);
        audiences.values().forEach(audience -> audience.dismiss()
                .forEach(pull -> pull.answer().completeExceptionally(closing)));
    }

    /**
     * Keeps the client waiting for news, at most for the given time; then it is told who is there all the same. News since
     * its last answer count too: then it does not wait at all.
     */
    CompletionStage<List<SignalingElement>> await(WaitingPull pull, long seconds) {
        if (!audience(pull.conversationId()).admit(pull)) {
            answer(List.of(pull));
            return pull.answer();
        }
        ScheduledFuture<?> timeout = executor.schedule(() -> answer(List.of(pull)), seconds, TimeUnit.SECONDS);
        return pull.answer().whenComplete((answered, failed) -> timeout.cancel(false));
    }

    /** Answers all who wait for this conversation, on a thread of the server's pool; the others when they come next. */
    void wake(long conversationId) {
        Audience gone = audiences.remove(conversationId);
        if (gone != null) {
            executor.execute(() -> answer(gone.dismiss()));
        }
    }

    /** Answers pulls of one conversation. They count as informed before it is read: what changes afterwards is news. */
    private void answer(List<WaitingPull> answered) {
        if (answered.isEmpty()) {
            return;
        }
        long conversationId = answered.get(0).conversationId();
        try {
            answered.forEach(pull -> audience(conversationId).inform(pull));
            PullService.State state = pulls.look(conversationId, answered);
            for (WaitingPull pull : answered) {
                if (state.alive().contains(pull.sessionRowId())) {
                    pull.answer().complete(state.elements());
                } else {
                    forget(pull);
                    pull.answer().completeExceptionally(pulls.refuse(pull));
                }
            }
        } catch (RuntimeException e) {
            answered.forEach(pull -> pull.answer().completeExceptionally(e));
        }
    }

    private void forget(WaitingPull pull) {
        audiences.computeIfPresent(
                pull.conversationId(), (id, audience) -> audience.isEmptyWithout(pull) ? null : audience);
    }

    private Audience audience(long conversationId) {
        return audiences.computeIfAbsent(conversationId, id -> new Audience());
    }

    private void renewLeases() {
        audiences.values().forEach(audience -> audience.waiting().forEach(pull -> pings.note(pull.sessionRowId())));
    }
}
