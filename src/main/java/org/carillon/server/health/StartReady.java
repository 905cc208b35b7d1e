package org.carillon.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.settings.BuildVersion;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the start is over and the end has not begun; {@code reason} says what the node does meanwhile,
 * {@code version} what runs.
 */
@Readiness
@ApplicationScoped
public class StartReady implements HealthCheck {
    @Inject
    NodeState node;

    @Inject
    BuildVersion version;

    @Inject
    FailedChecks failed;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("start").withData("version", version.text());
        return node.isReady() ? check.up().build() : failed.failed(check, node.described());
    }
}
