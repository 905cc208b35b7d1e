package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.testing.QueuedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is woken, and what for (docs/contract/messages.md 4.1 to 4.3). */
class ChatWaitingListTest {
    private static final long CONVERSATION = 7;

    private final Polls polls = new Polls();
    private final ChatWaitingList waiting = new ChatWaitingList();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final List<Runnable> submitted = new ArrayList<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void wire() {
        waiting.service = polls;
        waiting.news = new News();
        waiting.bounds = new Unbounded();
        waiting.executor = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "execute" -> submitted.add((Runnable) arguments[0]);
                    case "getContextService" -> QueuedExecutor.context();
                    default -> method.invoke(timer, arguments);
                });
        waiting.prepare();
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aMessageThatComesWhileThereWasNoneIsNotLost() {
        polls.whileLooking = () -> {
            polls.latest = 5;
            waiting.wake(CONVERSATION);
        };

        CompletableFuture<?> answer = await(poll(4));
        assertThat(answer).isNotDone();
        runSubmitted();
        assertThat(answer).isCompleted();
    }

    @Test
    void manyNewsAndManyReadersNeedOneLook() {
        List<CompletableFuture<?>> answers = List.of(await(poll(4)), await(poll(4)), await(poll(4)));
        polls.looks.clear();
        polls.latest = 5;

        waiting.wake(CONVERSATION);
        waiting.wake(CONVERSATION);
        runSubmitted();

        assertThat(polls.looks).containsExactly(3);
        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void newsDuringALookAreLookedAtOnceMore() {
        CompletableFuture<?> answer = await(poll(4));
        polls.whileLooking = () -> {
            polls.latest = 5;
            waiting.wake(CONVERSATION);
        };

        waiting.wake(CONVERSATION);
        runSubmitted();
        assertThat(answer).isNotDone();
        runSubmitted();

        assertThat(answer).isCompleted();
    }

    @Test
    void nobodyIsLookedForWhereNobodyWaits() {
        CompletableFuture<?> answer = await(poll(4));

        waiting.wake(CONVERSATION + 1);

        assertThat(submitted).isEmpty();
        assertThat(answer).isNotDone();
    }

    @Test
    void whoIsAnsweredWaitsNoMore() {
        CompletableFuture<?> answer = await(poll(4));
        polls.latest = 5;
        waiting.wake(CONVERSATION);
        runSubmitted();
        assertThat(answer).isCompleted();

        waiting.wake(CONVERSATION);

        assertThat(submitted).isEmpty();
    }

    @Test
    void aFailedLookLeavesTheReaderWaiting() {
        CompletableFuture<?> answer = await(poll(4));
        polls.latest = 5;
        polls.whileLooking = ChatWaitingListTest::fail;
        waiting.wake(CONVERSATION);
        runSubmitted();
        assertThat(answer).isNotDone();

        waiting.wake(CONVERSATION);
        runSubmitted();

        assertThat(answer).isCompleted();
    }

    @Test
    void aFailedFirstLookIsTold() {
        polls.whileLooking = ChatWaitingListTest::fail;

        assertThat(await(poll(4))).isCompletedExceptionally();
    }

    @Test
    void whoStillWaitsWhenTheServerStopsIsToldSo() {
        waiting.start(new NodeStarted());
        CompletableFuture<?> answer = await(poll(4));

        waiting.stop(new NodeStopping());

        assertThatThrownBy(answer::join)
                .extracting(
                        failure -> ApiException.behind(failure).orElseThrow().error())
                .isEqualTo(ApiError.UNAVAILABLE);
    }

    @Test
    void anotherNodesMessagesAreFoundWithinASecondOrTwo() throws Exception {
        waiting.start(new NodeStarted());
        CompletableFuture<?> answer = await(poll(4));
        polls.latest = 5;
        answer.get(10, TimeUnit.SECONDS);
        assertThat(submitted).isEmpty();
    }

    @Test
    void anotherNodesMarkersAreFoundWithinASecondOrTwo() throws Exception {
        waiting.start(new NodeStarted());
        CompletableFuture<?> answer = await(poll(4, 3));
        polls.read = 4;
        answer.get(10, TimeUnit.SECONDS);
        assertThat(submitted).isEmpty();
    }

    @Test
    void aMarkerThatChangesNothingNeedsNoLook() {
        CompletableFuture<?> answer = await(poll(4, 3));
        polls.looks.clear();

        waiting.wakeForMarkers(CONVERSATION);
        runSubmitted();

        assertThat(polls.looks).isEmpty();
        assertThat(answer).isNotDone();
    }

    @Test
    void manyMarkersAreOneQuestion() {
        CompletableFuture<?> answer = await(poll(4, 3));
        polls.read = 4;

        waiting.wakeForMarkers(CONVERSATION);
        waiting.wakeForMarkers(CONVERSATION);
        assertThat(submitted).hasSize(1);
        runSubmitted();
        assertThat(answer).isCompleted();
    }

    @Test
    void aMarkerThatMovesDuringTheQuestionIsAnotherQuestion() {
        CompletableFuture<?> answer = await(poll(4, 3));
        polls.whileLooking = () -> {
            polls.read = 4;
            waiting.wakeForMarkers(CONVERSATION);
        };

        waiting.wakeForMarkers(CONVERSATION);
        runSubmitted();
        assertThat(answer).isNotDone();
        runSubmitted();

        assertThat(answer).isCompleted();
    }

    @Test
    void markersAreNoConcernOfThoseWhoDoNotAsk() {
        assertThat(await(poll(4))).isNotDone();

        waiting.wakeForMarkers(CONVERSATION);

        assertThat(submitted).isEmpty();
    }

    @Test
    void aFailedQuestionLeavesTheReaderWaiting() {
        CompletableFuture<?> answer = await(poll(4, 3));
        polls.read = 4;
        polls.whileLooking = ChatWaitingListTest::fail;
        waiting.wakeForMarkers(CONVERSATION);
        runSubmitted();
        assertThat(answer).isNotDone();

        waiting.wakeForMarkers(CONVERSATION);
        runSubmitted();

        assertThat(answer).isCompleted();
    }

    private CompletableFuture<?> await(WaitingReader poll) {
        return waiting.await(poll, 30).toCompletableFuture();
    }

    private void runSubmitted() {
        List<Runnable> now = List.copyOf(submitted);
        submitted.clear();
        now.forEach(Runnable::run);
    }

    private static void fail() {
        throw new IllegalStateException("no database, as this test wants it");
    }

    private static WaitingReader poll(long lastKnown) {
        return poll(lastKnown, 0);
    }

    private static WaitingReader poll(long lastKnown, long knownRead) {
        return new WaitingReader(CONVERSATION, 1, 0, new ChatPage(lastKnown, false, 100), knownRead);
    }

    /** A conversation of two numbers; something may happen while it is looked at. */
    private static class Polls extends ChatWaitService {
        private final List<Integer> looks = new ArrayList<>();
        private volatile long latest = 4;
        private volatile long read = 3;
        private Runnable whileLooking = () -> {};

        @Override
        Outcome look(long conversationId, Collection<WaitingReader> looking) {
            looks.add(looking.size());
            Outcome outcome = new Outcome(new HashMap<>(), new HashMap<>());
            looking.stream()
                    .filter(poll -> poll.isWaitingFor(latest) || poll.isTold(read))
                    .forEach(poll -> outcome.given().put(poll, ChatAnswer.NOTHING));
            happen();
            return outcome;
        }

        private void happen() {
            Runnable event = whileLooking;
            whileLooking = () -> {};
            event.run();
        }
    }

    /** The same conversation, asked how far it is. */
    private class News extends NewsService {
        @Override
        Map<Long, Long> latestMessageIds(Collection<Long> conversationIds) {
            return Map.of(CONVERSATION, polls.latest);
        }

        @Override
        Map<Long, Long> lastCommonRead(Collection<Long> conversationIds) {
            Map<Long, Long> answer = Map.of(CONVERSATION, polls.read);
            polls.happen();
            return answer;
        }
    }
}
