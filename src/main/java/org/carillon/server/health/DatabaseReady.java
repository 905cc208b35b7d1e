package org.carillon.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.settings.SettingService;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers a statement. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    SettingService settings;

    @Inject
    FailedChecks failed;

    @Override
    public HealthCheckResponse call() {
        try {
            settings.listAll();
            return HealthCheckResponse.up("database");
        } catch (RuntimeException e) {
            return failed.failed(HealthCheckResponse.named("database"), "waiting for the database");
        }
    }
}
