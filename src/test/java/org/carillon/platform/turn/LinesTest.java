package org.carillon.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carillon.platform.http.LaterDispatch;
import org.junit.jupiter.api.Test;

/** Who has a turn, and who waits for one. */
class LinesTest {
    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final List<AsyncContext> dispatched = new ArrayList<>();
    private final List<HttpServletRequest> waiting = new ArrayList<>();
    private final Lines lines = new Lines(2);

    @Test
    void soManyRequestsOfANetworkHaveATurn() {
        assertThat(enter(HERE)).isEqualTo(Entry.NOW);
        assertThat(enter(HERE)).isEqualTo(Entry.NOW);
        assertThat(enter(HERE)).isEqualTo(Entry.LATER);
        assertThat(enter(ELSEWHERE)).isEqualTo(Entry.NOW);
    }

    @Test
    void aTurnThatIsGivenBackGoesToWhoWaitsLongest() {
        enter(HERE, 4);

        lines.leave(HERE);

        assertThat(dispatched).hasSize(1);
        assertThat(WaitingRequest.outcome(waiting.get(0))).isEqualTo(Entry.NOW);
        assertThat(WaitingRequest.outcome(waiting.get(1))).isEqualTo(Entry.LATER);
        assertThat(enter(HERE)).isEqualTo(Entry.LATER);
    }

    @Test
    void answersThatAreReadyComeBeforeRequestsThatHaveNotBegun() {
        List<String> written = new ArrayList<>();
        enter(HERE, 3);
        lines.run(HERE, () -> written.add("late"));
        assertThat(written).isEmpty();

        lines.leave(HERE);

        assertThat(written).containsExactly("late");
        assertThat(dispatched).isEmpty();
    }

    @Test
    void anAnswerIsWrittenAtOnceWhereATurnIsFree() {
        List<String> written = new ArrayList<>();

        lines.run(HERE, () -> written.add("first"));

        assertThat(written).containsExactly("first");
        assertThat(enter(HERE)).isEqualTo(Entry.NOW);
        assertThat(enter(HERE)).isEqualTo(Entry.LATER);
    }

    @Test
    void turnsOfALineThatEmptiedAreFreeAgain() {
        for (int round = 0; round < 10; round++) {
            assertThat(enter(HERE)).isEqualTo(Entry.NOW);
            assertThat(enter(HERE)).isEqualTo(Entry.NOW);
            lines.leave(HERE);
            lines.leave(HERE);
        }
    }

    @Test
    void onlySoManyWait() {
        enter(HERE, 2 + Lines.MOST_WAITING);

        assertThat(enter(HERE)).isEqualTo(Entry.NEVER);
        assertThat(enter(ELSEWHERE)).isEqualTo(Entry.NOW);
    }

    @Test
    void whatCannotWaitIsRefused() {
        enter(HERE, 2);

        assertThat(lines.enter(HERE, null)).isEqualTo(Entry.NEVER);
    }

    @Test
    void whoWaitsTooLongIsRefusedAndTakesNoTurn() {
        enter(HERE, 4);

        lines.refuseThoseWaitingFor(Duration.ofMinutes(1));
        assertThat(dispatched).isEmpty();
        lines.refuseThoseWaitingFor(Duration.ZERO);

        assertThat(dispatched).hasSize(2);
        assertThat(waiting).extracting(WaitingRequest::outcome).containsExactly(Entry.NEVER, Entry.NEVER);
        lines.leave(HERE);
        assertThat(enter(HERE)).isEqualTo(Entry.NOW);
        assertThat(enter(HERE)).isEqualTo(Entry.LATER);
    }

    @Test
    void noBoundIsNoBound() {
        Lines free = new Lines(0);

        for (int i = 0; i < 1_000; i++) {
            assertThat(free.enter(HERE, null)).isEqualTo(Entry.NOW);
        }
    }

    private void enter(String network, int times) {
        for (int i = 0; i < times; i++) {
            enter(network);
        }
    }

    private Entry enter(String network) {
        return lines.enter(network, this::waitingHere);
    }

    private WaitingRequest waitingHere() {
        HttpServletRequest request = request();
        waiting.add(request);
        return new WaitingRequest(request, new Dispatches(), () -> {});
    }

    /** A request that only keeps attributes, and has a context. */
    private static HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "startAsync" -> fake(AsyncContext.class, (any, values) -> null);
            default -> null;
        });
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                LinesTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object given = answer.of(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : given;
                }));
    }

    /** What a method answers. */
    private interface Answer {
        Object of(String method, Object[] arguments);
    }

    /** Notes who goes on. */
    private class Dispatches extends LaterDispatch {
        @Override
        public void of(AsyncContext request, Runnable whenGone) {
            dispatched.add(request);
        }
    }
}
