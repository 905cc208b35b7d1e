package org.carillon.server.health;

import org.eclipse.microprofile.health.HealthCheckResponse;

/** How a check that fails says why. */
final class FailedChecks {
    private FailedChecks() {}

    /** Down, with the reason as data. */
    static HealthCheckResponse down(String check, String reason) {
        return HealthCheckResponse.named(check)
                .down()
                .withData("reason", reason)
                .build();
    }
}
