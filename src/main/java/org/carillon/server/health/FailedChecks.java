package org.carillon.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** How a check that fails says why. */
@ApplicationScoped
class FailedChecks {
    @Inject
    StartConfiguration settings;

    /** With the reason as data; down, unless the server stays ready without Carillon. */
    HealthCheckResponse failed(HealthCheckResponseBuilder check, String reason) {
        return check.withData("reason", reason)
                .status(!settings.flag(StartSetting.HEALTH_COUNTS))
                .build();
    }
}
