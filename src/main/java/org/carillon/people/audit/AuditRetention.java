package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterTask;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Removes records whose time is up, on one node of the cluster. */
@ApplicationScoped
public class AuditRetention extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(AuditRetention.class.getName());

    @Inject
    ChainPruner pruner;

    @Inject
    StartConfiguration settings;

    @Inject
    Clock clock;

    AuditRetention() {
        super(LOG, "old records of the audit log could not be removed, it is tried again", "audit-retention");
    }

    @Override
    protected Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    protected void runHere() {
        Duration kept = settings.duration(StartSetting.AUDIT_DAYS);
        if (!kept.isZero()) {
            prune(clock.instant().minus(kept));
        }
    }

    /** Removes what is older, in one transaction after the other, so that nobody waits for long. */
    public void prune(Instant limit) {
        boolean more = true;
        while (more) {
            more = pruner.pruneSome(limit);
        }
    }
}
