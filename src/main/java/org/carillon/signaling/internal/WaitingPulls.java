package org.carillon.signaling.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Receipt;
import org.carillon.room.session.LastPings;

/**
 * The clients that wait on this node, by conversation. Waiting costs neither a thread nor a connection to the database.
 * While a client waits, its lease is renewed, so that it does not look stale between two pulls.
 */
@ApplicationScoped
class WaitingPulls {
    private static final Logger LOG = Logger.getLogger(WaitingPulls.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    PullService pulls;

    @Inject
    MessageService messages;

    @Inject
    Deliveries deliveries;

    @Inject
    LastPings pings;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Map<Long, Audience> audiences = new ConcurrentHashMap<>();
    private final RepeatedTask task =
            new RepeatedTask(LOG, "those who wait could not be noted as there, it is tried again", this::renewLeases);

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        ApiException closing = new ApiException(ApiError.UNAVAILABLE);
        audiences.values().forEach(audience -> audience.dismiss()
                .forEach(pull -> pull.answer().completeExceptionally(closing)));
    }

    /**
     * Keeps the client waiting for news and messages, at most for the given time; then it is told who is there all the same.
     * What came since its last answer counts too: then it does not wait at all. An older pull of the same session ends with
     * this one's answer, without messages.
     */
    CompletionStage<PullAnswer> await(WaitingPull pull, long seconds) {
        Audience audience = audience(pull.conversationId());
        List<WaitingPull> older = audience.takeOlder(pull);
        CompletionStage<PullAnswer> answer = pull.answer()
                .whenComplete((given, failure) -> older.forEach(one -> one.endEmptyHanded(given, failure)));
        if (!audience.admit(pull)) {
            answer(List.of(pull));
            return answer;
        }
        ScheduledFuture<?> timeout = executor.schedule(() -> answer(List.of(pull)), seconds, TimeUnit.SECONDS);
        return answer.whenComplete((given, failure) -> timeout.cancel(false));
    }

    /** Answers all who wait for this conversation, on a thread of the server's pool; the others when they come next. */
    void wake(long conversationId) {
        Audience gone = audiences.remove(conversationId);
        if (gone != null) {
            executor.execute(() -> answer(gone.dismiss()));
        }
    }

    /** There are messages for these sessions: answers those that wait, the others when they come next. */
    void tell(long conversationId, Collection<Long> sessionRowIds) {
        Audience audience = audiences.get(conversationId);
        if (audience != null && !sessionRowIds.isEmpty()) {
            List<WaitingPull> told = audience.take(sessionRowIds);
            if (!told.isEmpty()) {
                executor.execute(() -> answer(told));
            }
        }
    }

    /** All who wait on this node. */
    List<WaitingPull> list() {
        return audiences.values().stream()
                .flatMap(audience -> audience.waiting().stream())
                .toList();
    }

    /** What becomes of the messages of an answer: they are removed once it is written, else they come again. */
    Receipt receipt(WaitingPull pull, PullAnswer answer) {
        return new Receipt() {
            @Override
            public void written() {
                messages.remove(answer.messageIds());
                endDelivery(pull, false);
            }

            @Override
            public void lost() {
                endDelivery(pull, true);
            }
        };
    }

    /** Ends the pulls of devices that said good-bye. */
    void close(long conversationId, Collection<Long> sessionRowIds) {
        Audience audience = audiences.get(conversationId);
        if (audience != null) {
            audience.waitingWith(sessionRowIds).forEach(pull -> {
                forget(pull);
                pull.answer().completeExceptionally(PullService.gone());
            });
        }
    }

    /** Answers pulls of one conversation. They count as informed before it is read: what changes afterwards is news. */
    private void answer(List<WaitingPull> answered) {
        if (answered.isEmpty()) {
            return;
        }
        long conversationId = answered.get(0).conversationId();
        Set<Long> receiving = deliveries.begin(
                answered.stream().map(WaitingPull::sessionRowId).toList());
        try {
            answered.forEach(pull -> audience(conversationId).inform(pull));
            PullService.State state = pulls.look(conversationId, answered, receiving);
            for (WaitingPull pull : answered) {
                if (state.alive().contains(pull.sessionRowId())) {
                    boolean receives = receiving.remove(pull.sessionRowId());
                    give(pull, receives, state.of(pull.sessionRowId(), receives));
                } else {
                    forget(pull);
                    pull.answer().completeExceptionally(pulls.refuse(pull));
                }
            }
        } catch (RuntimeException e) {
            answered.forEach(pull -> pull.answer().completeExceptionally(e));
        } finally {
            receiving.forEach(deliveries::end);
        }
    }

    /** On a thread of its own if there are messages: whether they arrive takes a moment, and others wait for theirs. */
    private void give(WaitingPull pull, boolean receiving, PullAnswer answer) {
        if (answer.messages().isEmpty()) {
            if (receiving) {
                endDelivery(pull, false);
            }
            pull.answer().complete(answer);
            return;
        }
        executor.execute(() -> {
            if (!pull.answer().complete(answer)) {
                endDelivery(pull, true); // it was answered otherwise
            }
        });
    }

    private void endDelivery(WaitingPull pull, boolean lost) {
        if (deliveries.end(pull.sessionRowId()) || lost) {
            tell(pull.conversationId(), List.of(pull.sessionRowId()));
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
