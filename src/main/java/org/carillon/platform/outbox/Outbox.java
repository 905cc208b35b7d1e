package org.carillon.platform.outbox;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.cluster.ClusterLockRepository;

/**
 * What waits to be sent by one channel, and what became of it: the one way to send what a transaction stored. A message
 * is claimed before it is sent, in a transaction that is over by then: no other node sends it meanwhile, and when this
 * node dies, the claim runs out. Sent at least once, therefore. Source: docs/adr/0037.
 *
 * @param <M> what is sent
 */
@Transactional
public abstract class Outbox<M extends Outgoing> {
    @Inject
    ClusterLockRepository locks;

    @Inject
    Clock clock;

    private final String lock;
    private final BackOff pauses;

    /**
     * An outbox whose turns exclude each other, on all nodes.
     *
     * @param lock name of the cluster's lock for it
     * @param pauses between attempts
     */
    protected Outbox(String lock, BackOff pauses) {
        this.lock = lock;
        this.pauses = pauses;
    }

    /** The rows. */
    protected abstract OutboxRepository rows();

    /** How long a claim holds: more than all attempts of a turn together may take. */
    protected abstract Duration claim();

    /** How often a message is tried at most. */
    protected abstract int attempts();

    /**
     * What may be sent now: new messages before those that failed, then the longest waiting first. What nobody sends
     * any more may be removed on the way.
     *
     * @param lane name of the {@link OutboxLane} that sends them
     * @param limit how many at most
     */
    protected abstract List<M> listDue(String lane, Instant now, int limit);

    /** Enters attempts into a ledger, in the transaction that notes them; without one, does nothing. */
    protected void record(String lane, List<Attempt<M>> ended) {}

    /**
     * Notes attempts that have ended, and claims the next messages.
     *
     * @param limit how many at most
     */
    public List<M> turn(String lane, List<Attempt<M>> ended, int limit) {
        if (ended.isEmpty() && limit <= 0) {
            return List.of();
        }
        keepSendersOut();
        Instant now = clock.instant();
        if (!ended.isEmpty()) {
            record(lane, ended);
            settle(ended);
            postpone(ended, now);
        }
        if (limit <= 0) {
            return List.of();
        }
        List<M> due = listDue(lane, now, limit);
        if (!due.isEmpty()) {
            rows().claim(due.stream().map(Outgoing::rowId).toList(), now.plus(claim()));
        }
        return due;
    }

    /**
     * Until the end of the transaction; before rows are removed otherwise: a turn may hold some of them, and want
     * others.
     */
    protected void keepSendersOut() {
        locks.hold(lock);
    }

    private void settle(List<Attempt<M>> ended) {
        List<Long> over = ended.stream()
                .filter(this::isOver)
                .map(attempt -> attempt.message().rowId())
                .toList();
        rows().remove(over);
    }

    private void postpone(List<Attempt<M>> ended, Instant now) {
        Map<Integer, List<Long>> failed = ended.stream()
                .filter(attempt -> !isOver(attempt))
                .map(Attempt::message)
                .collect(Collectors.groupingBy(
                        Outgoing::attempt, Collectors.mapping(Outgoing::rowId, Collectors.toList())));
        failed.forEach((attempt, ids) -> rows().postpone(ids, attempt, now.plus(pauses.pauseAfter(attempt))));
    }

    private boolean isOver(Attempt<M> attempt) {
        return attempt.settled() || attempt.message().attempt() >= attempts();
    }
}
