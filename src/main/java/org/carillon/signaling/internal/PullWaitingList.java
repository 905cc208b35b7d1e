package org.carillon.signaling.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.Receipt;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.carillon.platform.waiting.WaitingClients;
import org.carillon.room.session.LastPings;

/**
 * The clients that wait on this node, by conversation. Waiting costs neither a thread nor a connection to the database.
 * While a client waits, its lease is renewed, so that it does not look stale between two pulls.
 */
@ApplicationScoped
class PullWaitingList {
    private static final Logger LOG = Logger.getLogger(PullWaitingList.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    PullService pulls;

    @Inject
    SignalingMessageService messages;

    @Inject
    Deliveries deliveries;

    @Inject
    LastPings pings;

    @Inject
    StartConfiguration settings;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final WaitingClients<Long, WaitingPull> waiting = new WaitingClients<>();
    private final InformedClients informed = new InformedClients();
    private final RepeatedTask task =
            new RepeatedTask(LOG, "those who wait could not be noted as there, it is tried again", this::renewLeases);

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        waiting.all().forEach(pull -> pull.answer().refuseAsNodeStops());
    }

    /**
     * Keeps the client waiting for news and messages, at most as long as the settings say; then it is told who is there
     * all the same. What came since its last answer counts too: then it does not wait at all. An older pull of the same
     * session ends with this one's answer, without messages.
     */
    CompletionStage<PullAnswer> await(WaitingPull pull) {
        List<WaitingPull> older = waitingWith(pull.conversationId(), List.of(pull.sessionRowId()));
        waiting.removeAll(pull.conversationId(), older);
        pull.answer().whenOver((given, failure) -> {
            waiting.remove(pull.conversationId(), pull);
            older.forEach(one -> one.endEmptyHanded(given, failure));
        });
        waiting.add(pull.conversationId(), pull); // before it is looked whether there is news, so that none is lost
        if (informed.takeKnown(pull.conversationId(), pull.sessionRowId())) {
            long seconds = settings.number(StartSetting.SIGNALING_PULL_SECONDS);
            pull.answer().after(seconds, executor, () -> answer(List.of(pull)));
        } else {
            answer(List.of(pull));
        }
        return pull.answer().stage();
    }

    /** Answers all who wait for this conversation, on a thread of the server's pool; the others when they come next. */
    void wake(long conversationId) {
        informed.note(conversationId);
        execute(waiting.take(conversationId));
    }

    /** There are messages for these sessions: answers those that wait, the others when they come next. */
    void tell(long conversationId, Collection<Long> sessionRowIds) {
        informed.forget(sessionRowIds);
        List<WaitingPull> told = waitingWith(conversationId, sessionRowIds);
        waiting.removeAll(conversationId, told);
        execute(told);
    }

    /** All who wait on this node. */
    List<WaitingPull> list() {
        return waiting.all();
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
        informed.forget(sessionRowIds);
        waitingWith(conversationId, sessionRowIds).forEach(pull -> pull.answer().refuse(PullService.gone()));
    }

    private List<WaitingPull> waitingWith(long conversationId, Collection<Long> sessionRowIds) {
        return waiting.of(conversationId).stream()
                .filter(pull -> sessionRowIds.contains(pull.sessionRowId()))
                .toList();
    }

    private void execute(List<WaitingPull> answered) {
        if (!answered.isEmpty()) {
            executor.execute(() -> answer(answered));
        }
    }

    /** Answers pulls of one conversation. They count as informed before it is read: what changes afterwards is news. */
    private void answer(List<WaitingPull> answered) {
        long conversationId = answered.get(0).conversationId();
        waiting.removeAll(conversationId, answered);
        Set<Long> receiving = deliveries.begin(
                answered.stream().map(WaitingPull::sessionRowId).toList());
        try {
            answered.forEach(pull -> informed.inform(pull.sessionRowId()));
            PullService.State state = pulls.look(conversationId, answered, receiving);
            for (WaitingPull pull : answered) {
                if (state.alive().contains(pull.sessionRowId())) {
                    boolean receives = receiving.remove(pull.sessionRowId());
                    give(pull, receives, state.of(pull.sessionRowId(), receives));
                } else {
                    informed.forget(List.of(pull.sessionRowId()));
                    pull.answer().refuse(pulls.refuse(pull));
                }
            }
        } catch (RuntimeException e) {
            informed.forget(answered.stream().map(WaitingPull::sessionRowId).toList());
            answered.forEach(pull -> pull.answer().refuse(e));
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
            pull.answer().give(answer);
            return;
        }
        executor.execute(() -> {
            if (!pull.answer().give(answer)) {
                endDelivery(pull, true); // it was answered otherwise
            }
        });
    }

    private void endDelivery(WaitingPull pull, boolean lost) {
        if (deliveries.end(pull.sessionRowId()) || lost) {
            tell(pull.conversationId(), List.of(pull.sessionRowId()));
        }
    }

    private void renewLeases() {
        waiting.all().forEach(pull -> pings.note(pull.sessionRowId()));
    }
}
