package org.carillon.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** The entity manager that repositories are given: behind it is one for each transaction, which ends with it. */
@ApplicationScoped
class EntityManagers {
    private static final Object KEY = EntityManagers.class;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Produces
    EntityManager ofTransaction() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManagers.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::pass);
    }

    private Object pass(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "entity manager of the transaction";
            };
        }
        try {
            return method.invoke(current(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * The one of this transaction.
     *
     * @throws IllegalStateException if the thread has none
     */
    private EntityManager current() {
        EntityManager known = (EntityManager) transactions.getResource(KEY);
        if (known != null) {
            return known;
        }
        EntityManager entered = database.enter();
        transactions.registerInterposedSynchronization(new Closing(entered));
        transactions.putResource(KEY, entered);
        return entered;
    }

    /** Ends an entity manager with its transaction. */
    private record Closing(EntityManager entityManager) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            entityManager.close();
        }
    }
}
