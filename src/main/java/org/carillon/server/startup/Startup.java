package org.carillon.server.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.carillon.people.identity.FirstUsers;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.BaseUrl;
import org.carillon.platform.settings.StartConfiguration;

/**
 * Brings the schema up to date and creates the first accounts, before the first request; then timers begin. What fails is
 * tried again until it succeeds: the database may come up later than the server, and another node may be at the same work.
 * Meanwhile requests are answered 503, and readiness says why.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(1), 2, Duration.ofSeconds(15));

    @Resource(name = "jdbc/carillon")
    DataSource database;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    @Inject
    FirstUsers firstUsers;

    @Inject
    NodeState node;

    @Inject
    Event<Object> news;

    @Inject
    BaseUrl baseUrl;

    @Inject
    StartConfiguration settings;

    private StartSteps steps;

    /** The first try belongs to the start of the application; further ones must not keep the server from answering. */
    @PostConstruct
    void run() {
        settings.check();
        steps = new StartSteps(
                node, () -> new Schema(database).migrate(), firstUsers::create, this::started, this::again);
        steps.run();
    }

    private void started() {
        news.fire(new NodeStarted());
        LOG.info(() -> "Carillon is ready for users at " + LogText.oneLine(baseUrl.of("")));
    }

    private void again(int attempt) {
        Future<?> unused = timer.schedule(steps, PAUSES.pauseAfter(attempt).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Other beans are destroyed too late: on Liberty after the database connection of the application. */
    @PreDestroy
    void stop() {
        boolean wasReady = node.isReady();
        node.enter(NodeState.Phase.STOPPING);
        if (wasReady) {
            news.fire(new NodeStopping());
        }
    }
}
