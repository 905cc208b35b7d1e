package org.carillon.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.carillon.platform.cluster.BackOff;
import org.carillon.testing.QueuedExecutor;
import org.junit.jupiter.api.Test;

/** What a lane hands to its outbox and to its courier (docs/adr/0037). */
class OutboxLaneTest {
    private static final String TARGET = "target";
    private static final int SLOTS = 2;

    private final QueuedExecutor executor = new QueuedExecutor();
    private final Notebook outbox = new Notebook();
    private final List<Letter> sent = new ArrayList<>();
    private Consumer<Attempt<Letter>> ended;

    @Test
    void noMoreAreUnderWayThanThereAreSlots() {
        OutboxLane<Letter> lane = lane(this::keep);
        outbox.waiting.addAll(List.of(letter(1), letter(2), letter(3)));

        lane.go();
        executor.runAll();
        lane.go();
        executor.runAll();

        assertThat(sent).containsExactly(letter(1), letter(2));
    }

    @Test
    void anAttemptThatEndsIsNotedAndMakesRoomForTheNext() {
        OutboxLane<Letter> lane = lane(this::keep);
        outbox.waiting.addAll(List.of(letter(1), letter(2), letter(3)));
        lane.go();
        executor.runAll();

        ended.accept(delivered(1));
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1));
        assertThat(sent).containsExactly(letter(1), letter(2), letter(3));
    }

    @Test
    void aCourierThatLetsItsCallerWaitSendsAllThereIs() {
        OutboxLane<Letter> lane = lane(this::deliver);
        outbox.waiting.addAll(List.of(letter(1), letter(2), letter(3)));

        lane.go();
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1), delivered(2), delivered(3));
    }

    @Test
    void whatIsToldTwiceIsNotedOnce() {
        OutboxLane<Letter> lane = lane(this::keep);
        outbox.waiting.add(letter(1));
        lane.go();
        executor.runAll();

        ended.accept(delivered(1));
        ended.accept(new Attempt<>(letter(1), "FAILED", false));
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1));
    }

    @Test
    void aCourierThatThrowsHasFailedWithWhatItToldNothingOf() {
        OutboxLane<Letter> lane = lane((letters, told) -> {
            told.accept(delivered(1));
            throw new IllegalStateException("the road is closed");
        });
        outbox.waiting.addAll(List.of(letter(1), letter(2)));

        lane.go();
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1), new Attempt<>(letter(2), "FAILED", false));
    }

    @Test
    void whatCannotBeNotedNowIsNotedLater() {
        OutboxLane<Letter> lane = lane(this::keep);
        outbox.waiting.add(letter(1));
        lane.go();
        executor.runAll();

        outbox.away = true;
        ended.accept(delivered(1));
        executor.runAll();
        outbox.away = false;
        lane.go();
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1));
    }

    @Test
    void aClosedLaneSendsNothingAndNotesWhatEnds() {
        OutboxLane<Letter> lane = lane(this::keep);
        outbox.waiting.addAll(List.of(letter(1), letter(2), letter(3)));
        lane.go();
        executor.runAll();

        lane.close();
        ended.accept(delivered(1));
        executor.runAll();

        assertThat(outbox.noted).containsExactly(delivered(1));
        assertThat(sent).containsExactly(letter(1), letter(2));
    }

    private OutboxLane<Letter> lane(OutboxTransport<Letter> transport) {
        return new OutboxLane<>(new OutboxLane.Receiver<>(TARGET, SLOTS, transport), outbox, executor.managed());
    }

    private void keep(List<Letter> letters, Consumer<Attempt<Letter>> told) {
        sent.addAll(letters);
        ended = told;
    }

    private void deliver(List<Letter> letters, Consumer<Attempt<Letter>> told) {
        letters.forEach(letter -> told.accept(delivered(letter.rowId())));
    }

    private static Letter letter(long rowId) {
        return new Letter(rowId, 1);
    }

    private static Attempt<Letter> delivered(long rowId) {
        return new Attempt<>(letter(rowId), "DELIVERED", true);
    }

    private record Letter(long rowId, int attempt) implements Outgoing {}

    /** An outbox without a database, which may be away all the same. */
    private static class Notebook extends Outbox<Letter> {
        private final Queue<Letter> waiting = new ArrayDeque<>();
        private final List<Attempt<Letter>> noted = new ArrayList<>();
        private boolean away;

        Notebook() {
            super("notebook", new BackOff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1)));
        }

        @Override
        public List<Letter> turn(String lane, List<Attempt<Letter>> ended, int limit) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            noted.addAll(ended);
            List<Letter> due = new ArrayList<>();
            while (due.size() < limit && !waiting.isEmpty()) {
                due.add(waiting.remove());
            }
            return due;
        }

        @Override
        protected OutboxRepository rows() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Duration claim() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int attempts() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected List<Letter> listDue(String lane, Instant now, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
