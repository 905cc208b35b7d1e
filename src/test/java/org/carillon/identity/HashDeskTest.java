package org.carillon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.junit.jupiter.api.Test;

/** How many passwords are hashed at a time (docs/contract/protection.md 2). */
@SuppressWarnings("UnnecessaryAssignment") // the fields of the bean that the container would inject
class HashDeskTest {
    private final Queue<Runnable> running = new ArrayDeque<>();
    private final List<String> hashed = new ArrayList<>();
    private final HashDesk desk = new HashDesk();

    HashDeskTest() {
        desk.atOnce = 2;
        desk.waiting = 6;
        desk.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, values) -> {
                    assertThat(method.getName()).isEqualTo("execute");
                    running.add((Runnable) values[0]);
                    return null;
                });
    }

    @Test
    void aFewAtATimeAndTheOthersInTheirOrder() {
        submit("mira", "1");
        submit("mira", "2");
        submit("noor", "3");
        assertThat(running).hasSize(2);

        finishAll();

        assertThat(hashed).containsExactly("1", "2", "3");
    }

    @Test
    void nobodyTakesMoreThanHalfOfThePlaces() {
        for (int i = 0; i < 4; i++) {
            submit("mira", "m" + i);
        }

        assertBusy("mira");
        submit("noor", "n");
        finishAll();
        submit("mira", "again");
    }

    @Test
    void beyondTheQueueNobodyIsTaken() {
        for (int i = 0; i < 8; i++) {
            submit("user " + i, "u" + i);
        }

        assertBusy("late");
        finishAll();
        assertThat(hashed).hasSize(8);
    }

    @Test
    void theyTakeTurns() {
        submit("mira", "1");
        submit("mira", "2");
        submit("mira", "3");
        submit("mira", "4");
        submit("noor", "noor's first");

        finishAll();

        assertThat(hashed).containsExactly("1", "2", "3", "noor's first", "4");
    }

    @Test
    void whoHoldsAThreadHashesOnIt() {
        String thread = desk.hashHere("noor", () -> Thread.currentThread().getName());

        assertThat(thread).isEqualTo(Thread.currentThread().getName());
        assertThat(running).isEmpty();
    }

    @Test
    void whoHoldsAThreadWaitsForItsTurnAndIsLetPass() {
        submit("mira", "1");
        submit("mira", "2");
        submit("mira", "3");
        CompletableFuture<String> held =
                CompletableFuture.supplyAsync(() -> desk.hashHere("noor", () -> note("holds a thread")));
        while (desk.heldBy("noor") == 0) {
            Thread.onSpinWait();
        }

        running.remove().run();

        assertThat(held.join()).isEqualTo("holds a thread");
        assertThat(hashed).containsExactly("1", "holds a thread");
    }

    @Test
    void aHashThatFailsGivesItsPlaceBack() {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<String> failing = desk.submit("mira", () -> {
                throw new IllegalStateException("no such algorithm");
            });
            finishAll();
            assertThat(failing).isCompletedExceptionally();
        }
    }

    private void submit(String who, String name) {
        CompletableFuture<String> unused = desk.submit(who, () -> note(name));
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

    private void assertBusy(String who) {
        assertThatThrownBy(() -> submit(who, "too many"))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(ApiError.PASSWORDS_BUSY));
    }
}
