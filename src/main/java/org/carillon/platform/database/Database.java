package org.carillon.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database of this application. It is opened by the start, when it answers, and not by the server: that would ask
 * it before anything of ours runs, and give up for good where it does not answer (docs/adr/0044).
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final ServerResource<DataSource> SOURCE =
            new ServerResource<>("jdbc/carillon", "data source", DataSource.class);

    private volatile EntityManagerFactory factory;

    /**
     * Where connections come from.
     *
     * @throws MissingResourceProblem if the server has no such data source
     */
    public DataSource source() {
        return SOURCE.get();
    }

    /**
     * Reads how classes are stored; asks the database what it can. Nothing happens when it is open.
     *
     * @throws MissingResourceProblem if there is no data source or nothing that knows how to store classes
     */
    public synchronized void open() {
        if (factory == null) {
            factory = provider().createContainerEntityManagerFactory(StoredClasses.in(source()), Map.of());
        }
    }

    /** One for the transaction of this thread, which it joins. */
    EntityManager enter() {
        EntityManagerFactory open = factory;
        if (open == null) {
            throw new IllegalStateException("the database is not open yet");
        }
        return open.createEntityManager(SynchronizationType.SYNCHRONIZED);
    }

    @PreDestroy
    synchronized void close() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }

    private static PersistenceProvider provider() {
        ServiceLoader<PersistenceProvider> found =
                ServiceLoader.load(PersistenceProvider.class, Database.class.getClassLoader());
        for (PersistenceProvider provider : found) {
            if (provider.getClass().getName().equals(StoredClasses.PROVIDER)) {
                LOG.log(Level.FINE, "entities are stored by {0}", provider);
                return provider;
            }
        }
        throw new MissingResourceProblem(
                "the application sees no Hibernate: give it the server's library of Hibernate", null);
    }
}
