package org.carillon.chat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.people.protection.Bound;
import org.carillon.people.protection.Bounds;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * The readers who wait on this node for messages, by conversation. Waiting costs neither a thread nor a connection to
 * the database. News of this node wake them at once; for those of other nodes one statement a second asks after all
 * conversations together, and another one after what all have read where somebody wants to know it (docs/adr/0014).
 */
@ApplicationScoped
class WaitingPolls {
    private static final Logger LOG = Logger.getLogger(WaitingPolls.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    PollService polls;

    @Inject
    Bounds bounds;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Map<Long, Set<ChatPoll>> waiting = new ConcurrentHashMap<>();
    private final Set<Long> woken = ConcurrentHashMap.newKeySet();
    private final Set<Long> wokenForMarkers = ConcurrentHashMap.newKeySet();
    private final RepeatedTask task = new RepeatedTask(
            LOG, "waiting readers could not be looked after, the next try comes soon", this::lookAround);

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        ApiException closing = new ApiException(ApiError.UNAVAILABLE);
        waiting.values()
                .forEach(readers -> readers.forEach(poll -> poll.answer().completeExceptionally(closing)));
    }

    /**
     * Answers when there is something to tell, at most after the given time, and then with what there is, mostly
     * nothing. The reader waits before it is looked whether there is something, so that nothing gets lost in between.
     * Who waits too often at once is refused with TOO_MANY_AT_ONCE.
     */
    CompletionStage<ChatAnswer> await(ChatPoll poll, long seconds) {
        String reader = String.valueOf(poll.attendeeId());
        if (!bounds.take(Bound.READERS, reader)) {
            return CompletableFuture.failedStage(new ApiException(ApiError.TOO_MANY_AT_ONCE));
        }
        Future<?> unused = poll.answer().whenComplete((answered, refused) -> bounds.giveBack(Bound.READERS, reader));
        add(poll);
        try {
            answer(poll.conversationId(), List.of(poll));
        } catch (RuntimeException e) {
            poll.answer().completeExceptionally(e);
        }
        if (seconds == 0) {
            poll.answer().complete(poll.atTheEnd());
        }
        if (poll.answer().isDone()) {
            remove(poll);
            return poll.answer();
        }
        ScheduledFuture<?> timeout =
                executor.schedule(() -> poll.answer().complete(poll.atTheEnd()), seconds, TimeUnit.SECONDS);
        return poll.answer().whenComplete((answered, refused) -> {
            remove(poll);
            timeout.cancel(false);
        });
    }

    /** Looks what there is for those who wait for this conversation, on a thread of the server's pool. */
    void wake(long conversationId) {
        if (waiting.containsKey(conversationId) && woken.add(conversationId)) {
            executor.execute(() -> look(conversationId));
        }
    }

    /**
     * Looks only if what all have read became another thing for somebody who waits: most markers that move do not change
     * it, and after a message those of all readers move.
     */
    void wakeForMarkers(long conversationId) {
        if (isAnybodyAskingWhatAllHaveRead(conversationId) && wokenForMarkers.add(conversationId)) {
            executor.execute(() -> {
                wokenForMarkers.remove(conversationId);
                lookAtMarkers(conversationId);
            });
        }
    }

    private void lookAtMarkers(long conversationId) {
        try {
            whereReadersAreBehind(Set.of(conversationId)).forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "it is not known what all have read, readers go on waiting", e);
        }
    }

    /** News that come from now on are looked at once more; those until now need no other look. */
    private void look(long conversationId) {
        woken.remove(conversationId);
        Set<ChatPoll> readers = waiting.get(conversationId);
        if (readers == null) {
            return;
        }
        try {
            answer(conversationId, List.copyOf(readers));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "waiting readers could not be answered, they go on waiting", e);
        }
    }

    /** Looks into the conversations that have something for somebody, or are gone: other nodes tell nothing. */
    private void lookAround() {
        Set<Long> conversationIds = Set.copyOf(waiting.keySet());
        if (conversationIds.isEmpty()) {
            return;
        }
        Map<Long, Long> latest = polls.latestMessageIds(conversationIds);
        Set<Long> due = whereReadersAreBehind(conversationIds);
        conversationIds.stream()
                .filter(id -> !latest.containsKey(id) || isAnybodyWaitingFor(id, latest.get(id)))
                .forEach(due::add);
        due.forEach(this::look);
    }

    private boolean isAnybodyWaitingFor(long conversationId, long latestMessageId) {
        return isThere(conversationId, poll -> poll.isWaitingFor(latestMessageId));
    }

    private boolean isAnybodyAskingWhatAllHaveRead(long conversationId) {
        return isThere(conversationId, ChatPoll::asksWhatAllHaveRead);
    }

    private boolean isThere(long conversationId, Predicate<ChatPoll> kind) {
        return waiting.getOrDefault(conversationId, Set.of()).stream().anyMatch(kind);
    }

    /** Those of the conversations in which somebody knows another thing than what all have read; no statement where nobody asks. */
    private Set<Long> whereReadersAreBehind(Set<Long> conversationIds) {
        Set<Long> asked = conversationIds.stream()
                .filter(this::isAnybodyAskingWhatAllHaveRead)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return new HashSet<>();
        }
        return polls.lastCommonRead(asked).entrySet().stream()
                .filter(read -> isThere(read.getKey(), poll -> poll.isBehind(read.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void answer(long conversationId, Collection<ChatPoll> readers) {
        PollService.Outcome outcome = polls.look(conversationId, readers);
        outcome.refused().forEach((poll, error) -> poll.answer().completeExceptionally(new ApiException(error)));
        outcome.given().forEach((poll, answer) -> poll.answer().complete(answer));
    }

    private void add(ChatPoll poll) {
        waiting.compute(poll.conversationId(), (id, readers) -> {
            Set<ChatPoll> all = readers == null ? ConcurrentHashMap.newKeySet() : readers;
            all.add(poll);
            return all;
        });
    }

    private void remove(ChatPoll poll) {
        waiting.computeIfPresent(poll.conversationId(), (id, readers) -> {
            readers.remove(poll);
            return readers.isEmpty() ? null : readers;
        });
    }
}
