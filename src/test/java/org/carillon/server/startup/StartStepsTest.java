package org.carillon.server.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.cluster.NodeState.Phase;
import org.carillon.platform.database.MissingResourceProblem;
import org.carillon.platform.settings.SettingProblem;
import org.junit.jupiter.api.Test;

/** A start that does not succeed at once. */
class StartStepsTest {
    private final NodeState node = new NodeState();
    private final List<String> done = new ArrayList<>();
    private String broken = "";
    private final StartSteps steps = new StartSteps(
            node,
            new StartSteps.Work(step("schema"), step("accounts"), step("timers")),
            attempt -> done.add("again " + attempt));

    @Test
    void aNodeIsNotReadyBeforeItsStart() {
        assertThat(node.isReady()).isFalse();
        assertThat(node.described()).isEqualTo("migrating the schema");
    }

    @Test
    void stepsFollowEachOther() {
        steps.run();

        assertThat(done).containsExactly("schema", "accounts", "timers");
        assertThat(node.isReady()).isTrue();
    }

    @Test
    void aDatabaseThatIsNotThereYetIsWaitedFor() {
        broken = "schema";
        steps.run();
        steps.run();

        assertThat(done).containsExactly("again 1", "again 2");
        assertThat(node.isReady()).isFalse();
        assertThat(node.described())
                .isEqualTo("migrating the schema, to be tried again: IllegalStateException, see the log of the server");

        broken = "";
        steps.run();
        assertThat(node.isReady()).isTrue();
        assertThat(done).endsWith("schema", "accounts", "timers");
    }

    @Test
    void whatIsKnownIsSaidInOneSentence() {
        StartSteps missing = new StartSteps(
                node,
                new StartSteps.Work(
                        () -> {
                            throw new MissingResourceProblem("the server has no queue", null);
                        },
                        step("accounts"),
                        step("timers")),
                attempt -> done.add("again " + attempt));

        missing.run();

        assertThat(node.described()).isEqualTo("migrating the schema, to be tried again: the server has no queue");
        assertThat(done).containsExactly("again 1");
    }

    @Test
    void whatOnlyAnotherStartOfTheServerCuresIsNotTriedAgain() {
        StartSteps wrong = new StartSteps(
                node,
                new StartSteps.Work(
                        () -> {
                            throw new SettingProblem(List.of("one is wrong", "another one too"));
                        },
                        step("accounts"),
                        step("timers")),
                attempt -> done.add("again " + attempt));

        wrong.run();

        assertThat(node.isReady()).isFalse();
        assertThat(node.described()).isEqualTo("one is wrong; another one too");
        assertThat(done).isEmpty();
    }

    @Test
    void anotherNodeThatIsQuickerCostsAnotherTry() {
        broken = "accounts";
        steps.run();

        assertThat(node.described()).startsWith("creating the first accounts, to be tried again: ");
        broken = "";
        steps.run();
        assertThat(done).containsExactly("schema", "again 1", "schema", "accounts", "timers");
    }

    @Test
    void aNodeThatIsAboutToEndTriesNothingAgain() {
        broken = "schema";
        node.enter(Phase.STOPPING);

        steps.run();

        assertThat(done).isEmpty();
        assertThat(node.described()).isEqualTo("stopping");
    }

    private Runnable step(String name) {
        return () -> {
            if (name.equals(broken)) {
                throw new IllegalStateException("no " + name);
            }
            done.add(name);
        };
    }
}
