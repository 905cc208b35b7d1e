package org.carillon.server.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.carillon.call.ring.RingQueue;
import org.carillon.platform.database.MissingResourceProblem;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when a connection to the broker can be had. */
@Readiness
@ApplicationScoped
public class MessagingReady implements HealthCheck {
    @Resource(name = "jms/RingConnections")
    ConnectionFactory messaging;

    @Inject
    FailedChecks failed;

    /** Has the connections found while the application starts: threads that ask for health may not know its names. */
    void find(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    @Override
    public HealthCheckResponse call() {
        try (JMSContext connection = messaging.createContext()) {
            connection.getMetaData();
            RingQueue.check();
            return HealthCheckResponse.up("messaging");
        } catch (MissingResourceProblem e) {
            return failed.failed(HealthCheckResponse.named("messaging"), e.getMessage());
        } catch (JMSRuntimeException e) {
            return failed.failed(HealthCheckResponse.named("messaging"), "waiting for the broker");
        }
    }
}
