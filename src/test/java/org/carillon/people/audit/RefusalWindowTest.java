package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalWindowTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final RefusalWindow window = new RefusalWindow(new RefusalWindow.Limits(2, 5, 3));

    @Test
    void theFirstOnesStandAloneAndTheRestIsCounted() {
        assertThat(note("alice", 7)).isEqualTo(2);

        assertThat(window.takeOut(NOW.plusSeconds(59), false)).isEmpty();
        assertThat(window.takeOut(LATER, false)).singleElement().satisfies(act -> {
            assertThat(act.times()).isEqualTo(5);
            assertThat(act.kind()).isEqualTo(ActKind.SIGNED_IN);
            assertThat(act.reason()).isEqualTo("WRONG_CREDENTIALS");
            assertThat(act.details()).containsEntry("targets", List.of("carol"));
        });
    }

    @Test
    void aNewMinuteBeginsAnew() {
        note("alice", 3);
        window.takeOut(LATER, false);

        assertThat(note("alice", 1)).isEqualTo(1);
        assertThat(window.takeOut(LATER.plusSeconds(60), true)).isEmpty();
    }

    @Test
    void fromHoweverManyCallersThereAreOnlySoManyRecordsAndAllAreCounted() {
        int alone = IntStream.range(0, 1_000).map(i -> note("caller " + i, 1)).sum();

        List<Act> bundled = window.takeOut(LATER, false);

        assertThat(alone).isEqualTo(5);
        assertThat(bundled).hasSize(4); // three callers, and all the others
        assertThat(bundled.stream().mapToInt(Act::times).sum()).isEqualTo(995);
    }

    @Test
    void whatCouldNotBeWrittenIsCountedAgain() {
        note("alice", 4);
        Act bundle = window.takeOut(LATER, true).get(0);

        window.count(bundle, "alice", LATER);

        assertThat(window.takeOut(LATER, true)).singleElement().satisfies(act -> assertThat(act.times())
                .isEqualTo(2));
    }

    /** How many of them got a record of their own. */
    private int note(String who, int times) {
        Act act = Act.of(ActKind.SIGNED_IN, Target.user("carol"))
                .by(Actor.guest("", "192.0.2.1", "request"))
                .notDone(Outcome.REFUSED, "WRONG_CREDENTIALS");
        return (int) IntStream.range(0, times)
                .filter(i -> window.isSingle(act, who, NOW))
                .count();
    }
}
