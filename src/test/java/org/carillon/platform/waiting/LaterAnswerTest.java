package org.carillon.platform.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.junit.jupiter.api.Test;

/** What one client that waits is answered. */
class LaterAnswerTest {
    private final LaterAnswer<String> answer = new LaterAnswer<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void theFirstAnswerCounts() {
        assertThat(answer.isOver()).isFalse();

        assertThat(answer.give("first")).isTrue();
        assertThat(answer.give("second")).isFalse();
        answer.refuse(new IllegalStateException("too late"));

        assertThat(answer.isOver()).isTrue();
        assertThat(answer.stage().toCompletableFuture()).isCompletedWithValue("first");
    }

    @Test
    void aRefusalIsNoAnswer() {
        answer.whenOver((given, refusal) -> told.add(given + ", " + refusal.getMessage()));

        answer.refuse(new IllegalStateException("gone"));

        assertThat(answer.give("late")).isFalse();
        assertThat(told).containsExactly("null, gone");
        assertThat(answer.stage().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void aNodeThatStopsIsUnavailable() {
        answer.refuseAsNodeStops();

        answer.whenOver((given, refusal) ->
                told.add(ApiException.behind(refusal).orElseThrow().error().name()));
        assertThat(told).containsExactly(ApiError.UNAVAILABLE.name());
    }

    @Test
    void whoAsksLateIsToldAtOnce() {
        answer.give("news");

        answer.whenOver((given, refusal) -> told.add(given));

        assertThat(told).containsExactly("news");
    }

    @Test
    void listenersAreToldBeforeTheAnswerIsHandedOn() {
        answer.whenOver((given, refusal) -> told.add("listener"));
        CompletionStage<?> unused = answer.stage().whenComplete((given, refusal) -> told.add("resource"));

        answer.give("news");

        assertThat(told).containsExactly("listener", "resource");
    }

    @Test
    void anAnswerEndsTheWaitForItsTime() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(0);
        timer.setRemoveOnCancelPolicy(true);
        answer.after(3_600, timer, () -> answer.give("nothing new"));
        assertThat(timer.getQueue()).hasSize(1);

        answer.give("news");

        assertThat(timer.getQueue()).isEmpty();
        timer.shutdownNow();
    }
}
