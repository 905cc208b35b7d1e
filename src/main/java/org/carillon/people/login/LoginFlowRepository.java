package org.carillon.people.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Login flows in the database. Each change is one statement that says what must hold, so two requests never both win.
 * Callers own the transaction.
 */
@ApplicationScoped
class LoginFlowRepository {
    @Inject
    EntityManager em;

    void add(LoginFlow flow) {
        em.persist(flow);
    }

    /** The one to poll for, if it is younger. */
    Optional<PendingFlow> findByPoll(String pollHash, Instant youngerThan) {
        return find("f.pollHash = :key", pollHash, youngerThan);
    }

    /** The one that the browser was sent to, if it is younger. */
    Optional<PendingFlow> findByLogin(String loginHash, Instant youngerThan) {
        return find("f.loginHash = :key", loginHash, youngerThan);
    }

    /** The one with this row id, if it is younger. */
    Optional<PendingFlow> find(long id, Instant youngerThan) {
        return find("f.id = :key", id, youngerThan);
    }

    private Optional<PendingFlow> find(String condition, Object key, Instant youngerThan) {
        return em.createQuery(
                        "select new org.carillon.people.login.PendingFlow(f.id, f.appName, f.userId, f.signInId)"
                                + " from LoginFlow f"
                                + " where f.createdAt > :oldest and " + condition,
                        PendingFlow.class)
                .setParameter("oldest", youngerThan)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Marks it as opened by a browser; answers false when one had opened it. */
    boolean start(long id) {
        return em.createQuery("update LoginFlow f set f.started = true where f.id = :id and f.started = false")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Whether no browser has opened it yet. */
    boolean isUnopened(long id) {
        return em.createQuery("select count(f) from LoginFlow f where f.id = :id and f.started = false", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** Notes who lets the app in; answers false when somebody did. */
    boolean grant(long id, String userId, Long signIn) {
        return em.createQuery(
                                """
                                update LoginFlow f set f.userId = :user, f.signInId = :signIn
                                where f.id = :id and f.userId is null""")
                        .setParameter("user", userId)
                        .setParameter("signIn", signIn)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** Answers false when it was not there any more. */
    boolean remove(long id) {
        return em.createQuery("delete from LoginFlow f where f.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    long count() {
        return em.createQuery("select count(f) from LoginFlow f", Long.class).getSingleResult();
    }

    void removeOf(String userId) {
        em.createQuery("delete from LoginFlow f where f.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Those that were granted in one of these sign-ins; no statement for none. */
    void removeOf(String userId, Collection<Long> signIns) {
        if (!signIns.isEmpty()) {
            em.createQuery("delete from LoginFlow f where f.userId = :user and f.signInId in :signIns")
                    .setParameter("user", userId)
                    .setParameter("signIns", signIns)
                    .executeUpdate();
        }
    }

    void removeUntil(Instant oldest) {
        em.createQuery("delete from LoginFlow f where f.createdAt <= :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
