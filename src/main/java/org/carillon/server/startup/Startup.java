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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carillon.call.ring.RingQueue;
import org.carillon.people.identity.FirstUsers;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.database.Database;
import org.carillon.platform.settings.SettingProblem;
import org.carillon.platform.settings.SettingsCheck;

/**
 * Brings the schema up to date and creates the first accounts, before the first request; then timers begin. What fails
 * is tried again until it succeeds: the database may come up later than the server, and another node may be at the same
 * work. Meanwhile requests are answered 503, and readiness says why.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(1), 2, Duration.ofSeconds(15));

    @Inject
    Database database;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    @Inject
    FirstUsers firstUsers;

    @Inject
    NodeState node;

    @Inject
    Event<Object> events;

    private StartSteps steps;
    private volatile Future<?> next;

    /** The first try belongs to the start of the application; further ones must not keep the server from answering. */
    @PostConstruct
    void run() {
        steps = new StartSteps(
                node, new StartSteps.Work(this::prepare, firstUsers::create, this::started), this::again);
        steps.run();
    }

    /**
     * Rings would be late for ever without their queue, so this is as much of a reason to wait as a missing database.
     */
    private void prepare() {
        List<String> complaints = new ArrayList<>();
        events.fire(new SettingsCheck(complaints));
        if (!complaints.isEmpty()) {
            throw new SettingProblem(complaints);
        }
        RingQueue.check();
        new Schema(database.source()).migrate();
        database.open();
    }

    private void started() {
        events.fire(new NodeStarted());
    }

    private void again(int attempt) {
        next = timer.schedule(steps, PAUSES.pauseAfter(attempt).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Other beans are destroyed too late: on Liberty after the database connection of the application. */
    @PreDestroy
    void stop() {
        boolean wasReady = node.isReady();
        node.enter(NodeState.Phase.STOPPING);
        if (next != null) {
            next.cancel(false);
        }
        if (wasReady) {
            events.fire(new NodeStopping());
        }
    }
}
