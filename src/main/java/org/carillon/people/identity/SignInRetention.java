package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterTask;

/** Removes sign-ins that have ended, on one node of the cluster. */
@ApplicationScoped
public class SignInRetention extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(SignInRetention.class.getName());

    @Inject
    SignInService signIns;

    @Inject
    Clock clock;

    SignInRetention() {
        super(LOG, "sign-ins that have ended could not be removed", "sign-in-retention");
    }

    @Override
    protected Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    protected void runHere() {
        signIns.forgetEnded(clock.instant().minus(DeviceReader.IDLE));
    }
}
