package org.carillon.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.carillon.cluster.NodeStarted;
import org.carillon.cluster.NodeStopping;
import org.carillon.identity.FirstUsers;
import org.carillon.ocs.LogText;
import org.carillon.settings.BaseUrl;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema up to date and creates the first accounts, before the first request; then timers begin. A failure stops the start. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(name = "jdbc/carillon")
    DataSource database;

    @Inject
    FirstUsers firstUsers;

    @Inject
    Event<NodeStarted> started;

    @Inject
    Event<NodeStopping> stopping;

    @Inject
    BaseUrl baseUrl;

    @PostConstruct
    void run() {
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .load()
                .migrate();
        LOG.info(() -> "schema: " + result.migrationsExecuted + " migrations applied");
        firstUsers.create();
        started.fire(new NodeStarted());
        LOG.info(() -> "Carillon is ready for users at " + LogText.oneLine(baseUrl.of("")));
    }

    /** Other beans are destroyed too late: on Liberty after the database connection of the application. */
    @PreDestroy
    void stop() {
        stopping.fire(new NodeStopping());
    }
}
