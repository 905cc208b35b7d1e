package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillon.people.identity.FairHashQueue.Waiting;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and who has to go (docs/contract/protection.md 2, docs/adr/0024). */
class FairHashQueueTest {
    private final FairHashQueue queue = new FairHashQueue(3);
    private final List<String> log = new ArrayList<>();

    @Test
    void strangersToEachOtherComeInTheirOrder() {
        add("alice", "north");
        add("bob", "south");
        add("carol", "west");

        assertThat(turns(3)).containsExactly("alice by north", "bob by south", "carol by west");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whoGuessesAtOneTargetFromManyNetworksWaitsBehindOthers() {
        add("alice", "one");
        add("alice", "two");
        add("alice", "three");
        add("bob", "south");

        assertThat(turns(2)).containsExactly("alice by one", "bob by south");
    }

    @Test
    void whoGuessesAtManyTargetsFromOneNetworkWaitsBehindOthers() {
        add("alice", "north");
        add("bob", "north");
        add("carol", "north");
        add("dave", "south");

        assertThat(turns(2)).containsExactly("alice by north", "dave by south");
    }

    @Test
    void aTurnIsRememberedWhenTheQueueWasEmptyMeanwhile() {
        add("alice", "north");
        turns(1);
        add("alice", "north");
        add("bob", "south");

        assertThat(turns(1)).containsExactly("bob by south");
    }

    @Test
    void eachFourthTurnIsOfWhoCameFirst() {
        add("alice", "one");
        turns(1);
        add("alice", "two");
        add("bob", "b");
        add("carol", "c");
        add("dave", "d");

        assertThat(turns(3)).containsExactly("bob by b", "carol by c", "alice by two");
    }

    @Test
    void nobodyGoesWhileThereArePlaces() {
        add("alice", "one");
        add("alice", "one");
        add("alice", "one");

        assertThat(queue.surplus()).isEmpty();
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void theLastOfTheMostCrowdedGoesAndNotWhoCameLast() {
        add("alice", "one");
        add("alice", "two");
        add("alice", "three");
        add("bob", "south");

        queue.surplus().orElseThrow().refuse();

        assertThat(log).containsExactly("no place for alice by three");
        assertThat(queue.size()).isEqualTo(3);
        assertThat(queue.surplus()).isEmpty();
    }

    private void add(String target, String asker) {
        String name = target + " by " + asker;
        queue.add(new Waiting(target, asker, () -> log.add(name), () -> log.add("no place for " + name)));
    }

    private List<String> turns(int many) {
        log.clear();
        for (int i = 0; i < many; i++) {
            queue.next().start();
        }
        return log;
    }
}
