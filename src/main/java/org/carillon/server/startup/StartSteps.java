package org.carillon.server.startup;

import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.cluster.NodeState.Phase;
import org.carillon.platform.settings.SettingProblem;

/** What a start does, in order. All steps can be done twice, so after a failure all are done again. */
final class StartSteps implements Runnable {
    private static final Logger LOG = Logger.getLogger(StartSteps.class.getName());

    private final NodeState node;
    private final Work work;
    private final IntConsumer again;
    private int attempts;
    private String lastFailure = "";

    /**
     * One start.
     *
     * @param again hears after a failure which attempt it was, from 1, and lets this run once more
     */
    StartSteps(NodeState node, Work work, IntConsumer again) {
        this.node = node;
        this.work = work;
        this.again = again;
    }

    @Override
    public void run() {
        try {
            enter(Phase.MIGRATING);
            work.migrate().run();
            enter(Phase.FIRST_ACCOUNTS);
            work.createFirstUsers().run();
        } catch (RuntimeException e) {
            if (!node.isStopping()) {
                failed(e);
            }
            return;
        }
        if (!node.isStopping()) {
            node.enter(Phase.READY);
            work.begin().run();
        }
    }

    private void enter(Phase phase) {
        if (!node.isStopping()) {
            node.enter(phase);
        }
    }

    /** One line, once for several in a row; whole where the line does not tell all. Readiness goes on saying it. */
    private void failed(RuntimeException e) {
        if (e instanceof SettingProblem) {
            LOG.severe("Carillon does not start: " + e.getMessage() + ". Correct it, and restart the server");
            node.gaveUp(e.getMessage());
            return;
        }
        attempts++;
        StartProblem problem = StartProblem.of(e);
        if (!problem.line().equals(lastFailure)) {
            LOG.log(
                    Level.SEVERE,
                    "Carillon does not start yet, and goes on trying: " + problem.line(),
                    problem.known() ? null : e);
        }
        lastFailure = problem.line();
        node.failed(problem.sentence());
        again.accept(attempts);
    }

    /**
     * What is done.
     *
     * @param migrate brings the schema up to date
     * @param createFirstUsers makes the accounts that there have to be
     * @param begin what follows once the node is ready
     */
    record Work(Runnable migrate, Runnable createFirstUsers, Runnable begin) {}
}
