package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of the upkeep of rings, without a database (docs/contract/rings.md 2.3). */
class RingUpkeepTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final CallKey FIRST = new CallKey(1, 1);
    private static final CallKey SECOND = new CallKey(2, 1);

    private final RingUpkeep upkeep = new RingUpkeep();
    private final Steps steps = new Steps();
    private final List<Long> missed = new ArrayList<>();
    private final List<CallKey> announced = new ArrayList<>();
    private boolean brokerIsGone;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void putTogether() {
        upkeep.steps = steps;
        upkeep.rings = new RingService() {
            @Override
            void missExpired(long conversationId) {
                missed.add(conversationId);
            }
        };
        upkeep.dispatcher = new RingDispatcher() {
            @Override
            boolean announce(CallKey call) {
                announced.add(call);
                return !brokerIsGone;
            }
        };
        setClock(NOW);
    }

    @Test
    void ringsWhoseTimeIsUpAreMissedAndWaitingOnesAnnounced() {
        upkeep.runHere();

        assertThat(missed).containsExactly(7L, 9L);
        assertThat(announced).containsExactly(FIRST, SECOND);
        assertThat(steps.waitingBefore).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void aBrokerThatIsNotThereIsAskedOnce() {
        brokerIsGone = true;

        upkeep.runHere();

        assertThat(announced).containsExactly(FIRST);
    }

    @Test
    void oldRingsAreForgottenOnceAnHour() {
        Instant later = NOW.plus(Duration.ofMinutes(61));
        upkeep.runHere();
        upkeep.runHere();
        setClock(later);

        upkeep.runHere();

        assertThat(steps.pruned).containsExactly(NOW, later);
    }

    @Test
    void oldRingsAreForgottenInPiecesUntilNoneIsLeft() {
        steps.pieces = 3;

        upkeep.runHere();

        assertThat(steps.pruned).containsExactly(NOW, NOW, NOW);
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private void setClock(Instant now) {
        upkeep.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private static class Steps extends RingUpkeepService {
        private final List<Instant> pruned = new ArrayList<>();
        private int pieces = 1;
        private Instant waitingBefore;

        @Override
        List<Long> listConversationsWithExpired(Instant now) {
            return List.of(7L, 9L);
        }

        @Override
        List<CallKey> listWaiting(Instant before, int limit) {
            waitingBefore = before;
            return List.of(FIRST, SECOND);
        }

        @Override
        boolean prune(Instant now) {
            pruned.add(now);
            return pruned.size() < pieces;
        }
    }
}
