package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** No statement makes of a ring what it cannot become, seen without a database (docs/contract/rings.md 1). */
class RingTransitionsTest {
    private static final CallKey CALL = new CallKey(1, 1);
    private static final List<Long> IDS = List.of(5L);
    private static final Set<RingState> OUTCOMES =
            EnumSet.of(RingState.ANSWERED, RingState.DECLINED, RingState.BUSY, RingState.CANCELLED, RingState.MISSED);

    /** Each verb that gives rings an outcome. */
    private static final List<BiConsumer<RingTransitionRepository, Instant>> ENDINGS = List.of(
            (rings, now) -> rings.answer(5, now),
            (rings, now) -> rings.decline(IDS, now),
            (rings, now) -> rings.miss(IDS, now),
            (rings, now) -> rings.missExpired(1, now),
            (rings, now) -> rings.cancel(IDS, now),
            (rings, now) -> rings.cancelCall(CALL, now),
            (rings, now) -> rings.withdraw(IDS, now),
            (rings, now) -> rings.withdrawFrom(IDS, now),
            (rings, now) -> rings.withdrawFromAccount("ada", now),
            (rings, now) -> rings.withdrawAll(1, now));

    private final List<String> statements = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    @Test
    void pendingRingsAreAlertedOrEnd() {
        assertThat(whatBecomesOf(RingState.PENDING)).isEqualTo(with(RingState.ALERTING));
    }

    @Test
    void alertingRingsEnd() {
        assertThat(whatBecomesOf(RingState.ALERTING)).isEqualTo(OUTCOMES);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PENDING", "ALERTING"})
    void outcomesAreFinal(RingState outcome) {
        assertThat(outcome.isLive()).isFalse();
        assertThat(whatBecomesOf(outcome)).isEmpty();
    }

    @Test
    void alertedRingsWerePending() {
        rings().alert(IDS, Instant.EPOCH);

        assertThat(((RingState) parameters.get("pending")).canBecome((RingState) parameters.get("alerting")))
                .isTrue();
        assertThat(statements).singleElement().asString().contains("r.state = :pending");
    }

    @Test
    void whatEndsWasLiveAndCanEndSo() {
        for (BiConsumer<RingTransitionRepository, Instant> ending : ENDINGS) {
            statements.clear();
            ending.accept(rings(), Instant.EPOCH);

            RingState outcome = (RingState) parameters.get("outcome");
            assertThat(RingState.values())
                    .filteredOn(RingState::isLive)
                    .allMatch(live -> live.canBecome(outcome), "can become " + outcome);
            assertThat(statements)
                    .singleElement()
                    .asString()
                    .containsPattern("r\\.liveAttendeeId is (not null and|null then r\\.state else :outcome)");
        }
    }

    private static Set<RingState> whatBecomesOf(RingState state) {
        Set<RingState> next = EnumSet.allOf(RingState.class);
        next.removeIf(one -> !state.canBecome(one));
        return next;
    }

    private static Set<RingState> with(RingState state) {
        Set<RingState> all = EnumSet.copyOf(OUTCOMES);
        all.add(state);
        return all;
    }

    /** Notes statements and parameters, and changes nothing. */
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private RingTransitionRepository rings() {
        RingTransitionRepository rings = new RingTransitionRepository();
        rings.em = proxy(EntityManager.class, values -> {
            statements.add((String) values[0]);
            return query();
        });
        return rings;
    }

    private Query query() {
        return proxy(Query.class, values -> {
            if (values == null) {
                return 1; // executeUpdate
            }
            parameters.put((String) values[0], values[1]);
            return query();
        });
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> answer.to(values)));
    }

    private interface Answer {
        Object to(Object... values);
    }
}
