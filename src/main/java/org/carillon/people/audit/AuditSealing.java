package org.carillon.people.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.LogText;
import org.carillon.platform.json.JsonValues;

/**
 * Seals what is on record, every second and on any node, and writes it to the log once that is committed: whoever keeps
 * the log elsewhere has hashes that nobody can change in the database.
 */
@ApplicationScoped
public class AuditSealing {
    private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Nothing else is written there, one JSON object per line. */
    private static final Logger LINES = Logger.getLogger("org.carillon.audit");

    @Inject
    ChainSealer sealer;

    @Inject
    RefusedActs refused;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "the audit log could not be sealed, it is tried again", this::run);

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        refused.writeAll();
        sealAll();
    }

    /**
     * Seals all there is, if it can: where somebody has put a record into a place to come, it can not, and the log says
     * so.
     */
    public void sealAll() {
        task.run();
    }

    private void run() {
        refused.writeDue();
        if (!sealer.isNeeded()) {
            return;
        }
        List<SealedEntry> done;
        do {
            done = sealer.sealSome();
            done.forEach(entry -> LINES.info(() -> LogText.jsonLine(JsonValues.text(entry))));
        } while (done.size() == ChainSealer.BATCH);
    }
}
