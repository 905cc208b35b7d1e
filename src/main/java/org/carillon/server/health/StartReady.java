package org.carillon.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.cluster.NodeState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the start is over and the end has not begun; {@code reason} says what the node does meanwhile. */
@Readiness
@ApplicationScoped
public class StartReady implements HealthCheck {
    @Inject
    NodeState node;

    @Override
    public HealthCheckResponse call() {
        return node.isReady() ? HealthCheckResponse.up("start") : FailedChecks.down("start", node.described());
    }
}
