package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carillon.testing.Waiting.await;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.carillon.people.identity.PasswordHashExecutor.Lanes;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many passwords are hashed at a time, and whose (docs/contract/protection.md 2). */
@Timeout(60)
@SuppressWarnings("UnnecessaryAssignment") // the fields of the bean that the container would inject
class PasswordHashExecutorTest {
    private final Queue<Runnable> running = new ConcurrentLinkedQueue<>();
    private final List<String> hashed = new CopyOnWriteArrayList<>();
    private final ExecutorService holders = Executors.newCachedThreadPool();
    private final PasswordHashExecutor hashes = new PasswordHashExecutor();

    PasswordHashExecutorTest() {
        hashAtOnce("2");
        hashes.threads = (ManagedThreadFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, values) -> new HeldThread(running, (Runnable) values[0]));
        hashes.start();
    }

    private void hashAtOnce(String number) {
        hashes.settings = StartConfiguration.of(
                Map.of(StartSetting.PASSWORD_HASHES_AT_ONCE, number, StartSetting.PASSWORD_HASHES_WAITING, "6"));
    }

    @AfterEach
    void end() {
        holders.shutdownNow();
    }

    @Test
    void aFewAtATimeAndTheOthersInTheirOrder() {
        begin("account mira", "home", "1");
        begin("account noor", "office", "2");
        begin("account ole", "train", "3");
        assertThat(running).hasSize(2);

        finishAll();

        assertThat(hashed).containsExactly("1", "2", "3");
    }

    @Test
    void whoGuessesAtOneTargetFromManyNetworksLetsOthersPass() {
        for (int i = 0; i < 6; i++) {
            begin("account mira", "network " + i, "m" + i);
        }
        begin("account noor", "office", "noor");
        begin("account ole", "train", "ole");

        finishAll();

        assertThat(hashed).startsWith("m0", "m1", "noor").endsWith("m5");
        assertThat(hashed.indexOf("ole")).isLessThanOrEqualTo(4);
    }

    @Test
    void whoGuessesAtManyTargetsFromOneNetworkLetsOthersPass() {
        for (int i = 0; i < 6; i++) {
            begin("account " + i, "flood", "f" + i);
        }
        begin("account noor", "office", "noor");
        begin("account ole", "train", "ole");

        finishAll();

        assertThat(hashed).startsWith("f0", "f1", "noor").endsWith("f5");
        assertThat(hashed.indexOf("ole")).isLessThanOrEqualTo(4);
    }

    @Test
    void guestsOfTheFloodedTargetPassTheOneWhoFloods() {
        for (int i = 0; i < 6; i++) {
            begin("account mira", "flood", "f" + i);
        }
        begin("account mira", "home", "mira");

        finishAll();

        assertThat(hashed).startsWith("f0", "f1", "mira");
    }

    @Test
    void whoComesAgainAndAgainIsNoNewcomer() {
        for (int i = 0; i < 3; i++) {
            begin("account " + i, "network " + i, "turn " + i);
        }
        finishAll();
        begin("account 0", "network 0", "busy");
        begin("account 1", "network 1", "busy");
        for (int i = 0; i < 3; i++) {
            begin("account " + i, "network " + i, "again " + i);
        }
        begin("account noor", "office", "noor");
        hashed.clear();

        finishAll();

        assertThat(hashed.indexOf("noor")).isLessThanOrEqualTo(3);
        assertThat(hashed).endsWith("again 1");
    }

    @Test
    void whoCameFirstWaitsForNoEndlessRowOfNewcomers() {
        for (String name : List.of("1", "2", "mira")) {
            begin("account mira", "home", name);
        }
        for (int i = 0; i < 10; i++) {
            begin("account " + i, "network " + i, "newcomer " + i);
            running.remove().run();
        }

        assertThat(hashed).contains("mira");
    }

    @Test
    void beyondTheQueueTheFloodIsRefused() {
        List<CompletableFuture<String>> flood = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            flood.add(submit("account mira", "network " + i, "m" + i));
        }
        assertThat(flood.subList(0, 8)).noneMatch(CompletableFuture::isDone);
        assertThat(flood.subList(8, 20)).allSatisfy(PasswordHashExecutorTest::assertBusy);

        CompletableFuture<String> noor = submit("account noor", "office", "noor");
        assertBusy(flood.get(7));
        finishAll();
        assertThat(noor).isCompletedWithValue("noor");
    }

    @Test
    void beyondTheQueueTheNetworkThatFloodsIsRefused() {
        List<CompletableFuture<String>> flood = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            flood.add(submit("account " + i, "flood", "f" + i));
        }

        CompletableFuture<String> noor = submit("account noor", "office", "noor");

        assertBusy(flood.get(7));
        finishAll();
        assertThat(noor).isCompletedWithValue("noor");
    }

    @Test
    void amongAsManyOfEachWhoComesLastIsRefused() {
        for (int i = 0; i < 8; i++) {
            begin("account " + i, "network " + i, "u" + i);
        }

        assertBusy(submit("account noor", "office", "late"));
        finishAll();
        assertThat(hashed).hasSize(8);
    }

    @Test
    void onlySoManyThreadsWaitForWhatOthersHash() {
        CompletableFuture<String> hash = new CompletableFuture<>();
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> hashes.join(hash), holders));
        }
        Predicate<CompletableFuture<String>> refused = CompletableFuture::isCompletedExceptionally;
        await().untilAsserted(() -> assertThat(waiting.stream().filter(refused)).hasSize(12));

        hash.complete("done");

        assertThat(waiting.stream().filter(refused.negate()).map(CompletableFuture::join))
                .hasSize(48)
                .containsOnly("done");
        assertThat(hashes.join(hash)).isEqualTo("done");
    }

    @Test
    void whoHoldsAThreadHashesOnIt() {
        String thread = hashes.hashHere(
                new Lanes("conversation", "home"), () -> Thread.currentThread().getName());

        assertThat(thread).isEqualTo(Thread.currentThread().getName());
        assertThat(running).isEmpty();
    }

    @Test
    void whoHoldsAThreadAndWhoHoldsNoneTakeTurns() {
        hashAtOnce("1");
        for (int i = 0; i < 6; i++) {
            begin("account " + i, "network " + i, "login " + i);
        }
        List<CompletableFuture<String>> held = List.of(hold("a", "home", 1), hold("b", "office", 2));

        finishBeside(held);

        assertThat(hashed).startsWith("login 0", "a", "login 1", "b");
    }

    @Test
    void whoGuessesAtOneConversationTakesNoPlaceOfOthers() {
        begin("account mira", "home", "1");
        begin("account noor", "office", "2");
        List<CompletableFuture<String>> flood = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            flood.add(hold("flooded", "network " + i, i + 1));
        }
        List<CompletableFuture<String>> guests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            guests.add(hold("guest " + i, "guest's network " + i, 8));
            soon().untilAsserted(() -> assertThat(flood).anyMatch(CompletableFuture::isDone));
            flood.stream().filter(CompletableFuture::isDone).forEach(PasswordHashExecutorTest::assertBusy);
            flood.removeIf(CompletableFuture::isDone);
        }

        finishBeside(guests);

        assertThat(guests).noneMatch(CompletableFuture::isCompletedExceptionally);
        finishBeside(flood);
    }

    @Test
    void aHashThatFailsGivesItsPlaceBack() {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<String> failing = hashes.submit(new Lanes("account mira", "home"), () -> {
                throw new IllegalStateException("no such algorithm");
            });
            finishAll();
            assertThat(failing).isCompletedExceptionally();
        }
    }

    private void begin(String target, String asker, String name) {
        CompletableFuture<String> unused = submit(target, asker, name);
    }

    private CompletableFuture<String> submit(String target, String asker, String name) {
        return hashes.submit(new Lanes(target, asker), () -> note(name));
    }

    /** Begins a thread that waits for its turn; comes back when so many wait. */
    private CompletableFuture<String> hold(String name, String asker, int threads) {
        CompletableFuture<String> held =
                CompletableFuture.supplyAsync(() -> hashes.hashHere(new Lanes(name, asker), () -> note(name)), holders);
        soon().untilAsserted(() -> assertThat(hashes.heldThreads()).isEqualTo(threads));
        return held;
    }

    private String note(String name) {
        hashed.add(name);
        return name;
    }

    private void finishAll() {
        while (!running.isEmpty()) {
            running.remove().run();
        }
    }

    /** Finishes what threads wait for too, and all else. */
    private void finishBeside(List<CompletableFuture<String>> held) {
        soon().untilAsserted(() -> {
            finishAll();
            assertThat(held).allSatisfy(hash -> assertThat(hash).isDone());
        });
    }

    /** Waits for other threads of this process, which are quick. */
    private static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(1));
    }

    private static void assertBusy(CompletableFuture<String> refused) {
        assertThatThrownBy(refused::join).satisfies(failure -> assertThat(ApiException.behind(failure))
                .hasValueSatisfying(refusal -> assertThat(refusal.error()).isEqualTo(ApiError.PASSWORDS_BUSY)));
    }
}
