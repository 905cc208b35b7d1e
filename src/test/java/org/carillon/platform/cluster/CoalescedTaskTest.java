package org.carillon.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carillon.testing.QueuedExecutor;
import org.junit.jupiter.api.Test;

/** How often work is done that many ask for. */
class CoalescedTaskTest {
    private final QueuedExecutor executor = new QueuedExecutor();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatManyAskForIsDoneOnce() {
        CoalescedTask task = new CoalescedTask(executor.managed(), () -> done.add("work"));

        task.ask();
        task.ask();
        executor.runAll();

        assertThat(done).containsExactly("work");
    }

    @Test
    void itIsDoneAgainForThoseWhoAskLater() {
        CoalescedTask task = new CoalescedTask(executor.managed(), () -> done.add("work"));
        task.ask();
        executor.runAll();

        task.ask();
        executor.runAll();

        assertThat(done).containsExactly("work", "work");
    }

    @Test
    void itIsDoneOnceMoreForThoseWhoAskMeanwhile() {
        KeyedCoalescedTask<String> task = askingMeanwhile(Set.of("a"));

        task.ask("a");
        executor.runAll();

        assertThat(done).containsExactly("a", "a");
    }

    @Test
    void eachKeyHasItsOwn() {
        KeyedCoalescedTask<String> task = askingMeanwhile(Set.of("a"));

        task.ask("a");
        task.ask("b");
        task.ask("b");
        executor.runAll();

        assertThat(done).containsExactlyInAnyOrder("a", "a", "b");
    }

    @Test
    void whatFailsIsDoneAgainForThoseWhoAskLater() {
        CoalescedTask task = new CoalescedTask(executor.managed(), () -> {
            done.add("work");
            throw new IllegalStateException("as this test wants it");
        });
        task.ask();
        assertThatThrownBy(executor::runAll).isInstanceOf(IllegalStateException.class);

        task.ask();
        assertThatThrownBy(executor::runAll).isInstanceOf(IllegalStateException.class);

        assertThat(done).hasSize(2);
    }

    /** Twice during the first work of these keys, somebody asks for it. */
    private KeyedCoalescedTask<String> askingMeanwhile(Set<String> keys) {
        List<KeyedCoalescedTask<String>> self = new ArrayList<>();
        self.add(new KeyedCoalescedTask<>(executor.managed(), key -> {
            boolean first = !done.contains(key);
            done.add(key);
            if (first && keys.contains(key)) {
                self.get(0).ask(key);
                self.get(0).ask(key);
            }
        }));
        return self.get(0);
    }
}
