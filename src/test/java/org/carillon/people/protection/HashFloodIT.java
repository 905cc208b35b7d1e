package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who floods the desk where passwords are hashed takes nobody else's place (docs/contract/protection.md 2). Hashes are
 * cheap on the servers under test, so the desk is seldom full there: what it does then is told by
 * {@code PasswordHashExecutorTest}.
 */
class HashFloodIT extends DeployedTalk {
    private static final int CLIENTS = 24;
    private static final int VISITORS = 5;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void end() {
        over.set(true);
        clients.shutdown();
    }

    @Test
    void whoGuessesAtOneConversationKeepsNobodyOutOfOthers() {
        Actor owner = talk.user("owner");
        Room flooded = locked(owner);
        List<Room> others = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            others.add(locked(owner));
        }
        List<Actor> members = List.of(talk.user("first"), talk.user("second"), talk.user("third"));

        List<CompletableFuture<Void>> flood =
                flood(() -> guess(flooded, "wrong-" + tries.incrementAndGet()).status());

        for (Room other : others) {
            assertThat(guess(other, "right")).succeeds();
        }
        for (Actor member : members) {
            assertThat(from(member).send()).succeeds();
        }
        over.set(true);
        flood.forEach(CompletableFuture::join);
        assertThat(guess(flooded, "right")).succeeds();
    }

    @Test
    void whoGuessesAtOneAccountKeepsNobodyFromLoggingIn() {
        Actor victim = talk.user("victim");
        Room other = locked(talk.user("owner"));
        List<Actor> members = List.of(talk.user("first"), talk.user("second"), talk.user("third"));

        List<CompletableFuture<Void>> flood = flood(() -> from(victim.withPassword("wrong-" + tries.incrementAndGet()))
                .send()
                .status());

        for (Actor member : members) {
            assertThat(from(member).send()).succeeds();
        }
        assertThat(guess(other, "right")).succeeds();
        over.set(true);
        flood.forEach(CompletableFuture::join);
        assertThat(from(victim).send()).succeeds();
    }

    /** Begins to guess, all clients at once; comes back when each place was asked for more than once. */
    private List<CompletableFuture<Void>> flood(Supplier<Integer> guess) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            running.add(CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            assertThat(guess.get()).isIn(401, 403, 429);
                        }
                    },
                    clients));
        }
        await().untilAsserted(() -> {
            running.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join); // it failed
            assertThat(tries.get()).isGreaterThanOrEqualTo(10 * CLIENTS);
        });
        return running;
    }

    private static Room locked(Actor owner) {
        Room room = owner.createPublic("Locked");
        owner.setPassword(room, "right");
        return room;
    }

    private OcsAnswer guess(Room room, String password) {
        return talk.guest()
                .joining(room)
                .header("X-Forwarded-For", anotherAddress())
                .form("password", password)
                .send();
    }

    private static OcsRequest from(Actor user) {
        return user.talk("GET", "/room").header("X-Forwarded-For", anotherAddress());
    }

    private static String anotherAddress() {
        int address = ADDRESSES.incrementAndGet();
        return "10.77." + address / 250 + "." + (address % 250 + 1);
    }
}
