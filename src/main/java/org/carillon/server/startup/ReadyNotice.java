package org.carillon.server.startup;

import static org.carillon.platform.cluster.ObserverOrder.LAST;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.http.LogText;

/** Says in the log that a node is ready, and where users find it. */
@ApplicationScoped
class ReadyNotice {
    private static final Logger LOG = Logger.getLogger(ReadyNotice.class.getName());

    @Inject
    BaseUrl baseUrl;

    void say(@Observes @Priority(LAST) NodeStarted started) {
        LOG.info(() -> baseUrl.isConfigured()
                ? "Carillon is ready for users at " + LogText.oneLine(baseUrl.of(""))
                : "Carillon is ready for users; nobody has said at which address (carillon.base-url)");
    }
}
