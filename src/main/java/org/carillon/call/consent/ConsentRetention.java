package org.carillon.call.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterTask;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Removes consents whose time is up, on one node of the cluster. */
@ApplicationScoped
public class ConsentRetention extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(ConsentRetention.class.getName());

    @Inject
    ConsentRecords consents;

    @Inject
    StartConfiguration settings;

    @Inject
    Clock clock;

    ConsentRetention() {
        super(LOG, "old consents could not be removed, it is tried again", "consent-retention");
    }

    @Override
    protected Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    protected void runHere() {
        Duration kept = settings.duration(StartSetting.CONSENT_DAYS);
        if (!kept.isZero()) {
            consents.prune(clock.instant().minus(kept));
        }
    }
}
