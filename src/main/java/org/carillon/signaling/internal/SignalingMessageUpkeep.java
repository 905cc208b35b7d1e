package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterTask;

/** Forgets messages that nobody fetched; one node does it for all. */
@ApplicationScoped
public class SignalingMessageUpkeep extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(SignalingMessageUpkeep.class.getName());

    @Inject
    SignalingMessageService messages;

    SignalingMessageUpkeep() {
        super(LOG, "old signaling messages could not be removed, it is tried again", "signaling-messages");
    }

    @Override
    protected Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    protected void runHere() {
        messages.prune();
    }
}
