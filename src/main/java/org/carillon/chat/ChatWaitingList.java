package org.carillon.chat;

import jakarta.annotation.PostConstruct;
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
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.cluster.KeyedCoalescedTask;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.waiting.WaitingClients;

/**
 * The readers who wait on this node for messages, by conversation. Waiting costs neither a thread nor a connection to
 * the database. News of this node wake them at once; for those of other nodes one statement a second asks after all
 * conversations together, and another one after the last common read message where somebody wants to know it
 * (docs/adr/0014).
 */
@ApplicationScoped
class ChatWaitingList {
    private static final Logger LOG = Logger.getLogger(ChatWaitingList.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    ChatWaitService service;

    @Inject
    NewsService news;

    @Inject
    QuotaCounter bounds;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final WaitingClients<Long, WaitingReader> waiting = new WaitingClients<>();
    private final RepeatedTask task = new RepeatedTask(
            LOG, "waiting readers could not be looked after, the next try comes soon", this::lookAround);

    private KeyedCoalescedTask<Long> looks;
    private KeyedCoalescedTask<Long> looksAtMarkers;

    @PostConstruct
    void prepare() {
        looks = new KeyedCoalescedTask<>(executor, this::look);
        looksAtMarkers = new KeyedCoalescedTask<>(executor, this::lookAtMarkers);
    }

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        waiting.all().forEach(reader -> reader.answer().refuseAsNodeStops());
    }

    /**
     * Answers when there is something to tell, at most after the given time, and then with what there is, mostly
     * nothing. The reader waits before it is looked whether there is something, so that nothing gets lost in between.
     * Who waits too often at once is refused with TOO_MANY_AT_ONCE.
     */
    CompletionStage<ChatAnswer> await(WaitingReader reader, long seconds) {
        String attendee = String.valueOf(reader.attendeeId());
        if (!bounds.take(Quota.READERS, attendee)) {
            return CompletableFuture.failedStage(new ApiException(ApiError.TOO_MANY_AT_ONCE));
        }
        reader.answer().whenOver((answered, refused) -> {
            waiting.remove(reader.conversationId(), reader);
            bounds.giveBack(Quota.READERS, attendee);
        });
        waiting.add(reader.conversationId(), reader);
        try {
            answer(reader.conversationId(), List.of(reader));
        } catch (RuntimeException e) {
            reader.answer().refuse(e);
        }
        if (seconds == 0) {
            reader.answer().give(reader.atTheEnd());
        }
        if (!reader.answer().isOver()) {
            reader.answer().after(seconds, executor, () -> reader.answer().give(reader.atTheEnd()));
        }
        return reader.answer().stage();
    }

    /** Looks what there is for those who wait for this conversation, on a thread of the server's pool. */
    void wake(long conversationId) {
        if (waiting.isAwaited(conversationId)) {
            looks.ask(conversationId);
        }
    }

    /**
     * Looks only if the last common read message became another thing for somebody who waits: most markers that move do
     * not change it, and after a message those of all readers move.
     */
    void wakeForMarkers(long conversationId) {
        if (isAnybodyAskingForLastCommonRead(conversationId)) {
            looksAtMarkers.ask(conversationId);
        }
    }

    private void lookAtMarkers(long conversationId) {
        try {
            whereReadersAreBehind(Set.of(conversationId)).forEach(this::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "it is not known the last common read message, readers go on waiting", e);
        }
    }

    private void look(long conversationId) {
        List<WaitingReader> readers = waiting.of(conversationId);
        if (readers.isEmpty()) {
            return;
        }
        try {
            answer(conversationId, readers);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "waiting readers could not be answered, they go on waiting", e);
        }
    }

    /** Looks into the conversations that have something for somebody, or are gone: other nodes tell nothing. */
    private void lookAround() {
        Set<Long> conversationIds = waiting.keys();
        if (conversationIds.isEmpty()) {
            return;
        }
        Map<Long, Long> latest = news.latestMessageIds(conversationIds);
        Set<Long> due = whereReadersAreBehind(conversationIds);
        conversationIds.stream()
                .filter(id -> !latest.containsKey(id) || isAnybodyWaitingFor(id, latest.get(id)))
                .forEach(due::add);
        due.forEach(this::look);
    }

    private boolean isAnybodyWaitingFor(long conversationId, long latestMessageId) {
        return isThere(conversationId, reader -> reader.isWaitingFor(latestMessageId));
    }

    private boolean isAnybodyAskingForLastCommonRead(long conversationId) {
        return isThere(conversationId, WaitingReader::asksForLastCommonRead);
    }

    private boolean isThere(long conversationId, Predicate<WaitingReader> kind) {
        return waiting.of(conversationId).stream().anyMatch(kind);
    }

    /**
     * Those of the conversations in which somebody knows another thing than the last common read message; no statement
     * where nobody asks.
     */
    private Set<Long> whereReadersAreBehind(Set<Long> conversationIds) {
        Set<Long> asked = conversationIds.stream()
                .filter(this::isAnybodyAskingForLastCommonRead)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return new HashSet<>();
        }
        return news.lastCommonRead(asked).entrySet().stream()
                .filter(read -> isThere(read.getKey(), reader -> reader.isBehind(read.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void answer(long conversationId, Collection<WaitingReader> readers) {
        ChatWaitService.Outcome outcome = service.look(conversationId, readers);
        outcome.refused().forEach((reader, error) -> reader.answer().refuse(new ApiException(error)));
        outcome.given().forEach((reader, answer) -> reader.answer().give(answer));
    }
}
