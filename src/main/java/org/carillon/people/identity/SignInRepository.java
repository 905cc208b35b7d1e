package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sign-ins with browsers, and whom providers mean, in the database. Callers own the transaction. */
@ApplicationScoped
class SignInRepository {
    @Inject
    EntityManager em;

    /** The account of a sign-in, whether that still holds or not. */
    Optional<Login> findLogin(long signIn) {
        return em.createQuery(
                        """
                        select new org.carillon.people.identity.Login(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins), null, s)
                        from BrowserSession s join User u on u.id = s.userId
                        where s.id = :id""",
                        Login.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("id", signIn)
                .getResultStream()
                .findFirst();
    }

    /** The account that a provider means by a subject. */
    Optional<Login> findLogin(String issuer, String subject) {
        return em.createQuery(
                        """
                        select new org.carillon.people.identity.Login(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins), null)
                        from LinkedAccount l join User u on u.id = l.userId
                        where l.key.issuer = :issuer and l.key.subject = :subject""",
                        Login.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    Optional<LinkedAccount> find(String issuer, String subject) {
        return Optional.ofNullable(em.find(LinkedAccount.class, new LinkedAccount.Key(issuer, subject)));
    }

    /** Whether some provider means the account already. */
    boolean isLinked(String userId) {
        return em.createQuery("select count(l) from LinkedAccount l where l.userId = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    void add(LinkedAccount account) {
        em.persist(account);
    }

    /** Adds it, and gives it its id. */
    void add(BrowserSession signIn) {
        em.persist(signIn);
        em.flush();
    }

    /** Those of the sign-ins that are on record, also those that hold no longer; no statement for none. */
    List<BrowserSession> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select s from BrowserSession s where s.id in :ids", BrowserSession.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of an account that have not ended, the one that was not used for longest first. */
    List<BrowserSession> list(String userId, Instant now) {
        return em.createQuery(
                        """
                        select s from BrowserSession s where s.userId = :user and s.endsAt > :now
                        order by s.lastUsedAt, s.id""",
                        BrowserSession.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Ids of the sign-ins of a person that are on record, also of those that hold no longer.
     *
     * @param sessionId of one session of the provider; null: of all
     */
    List<Long> list(String issuer, String subject, String sessionId) {
        return em.createQuery(
                        """
                        select s.id from BrowserSession s where s.issuer = :issuer and s.subject = :subject
                            and (cast(:session as string) is null or s.sessionId = :session)""",
                        Long.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Whose session of the provider it is; empty when nobody is known to have signed in with it. */
    Optional<String> findSubject(String issuer, String sessionId) {
        return em.createQuery(
                        "select s.subject from BrowserSession s where s.issuer = :issuer and s.sessionId = :session",
                        String.class)
                .setParameter("issuer", issuer)
                .setParameter("session", sessionId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** From now on they hold no longer; no statement for none. */
    void end(Collection<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            em.createQuery("update BrowserSession s set s.endsAt = :now where s.id in :ids and s.endsAt > :now")
                    .setParameter("now", now)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /**
     * Forgets those that have ended, and those with a password that nobody has used since then, unless app passwords
     * that were made in them are still there.
     */
    void removeEnded(Instant now, Instant unusedSince) {
        em.createQuery(
                        """
                        delete from BrowserSession s
                        where (s.endsAt <= :now or (s.issuer = '' and s.lastUsedAt < :unused))
                            and not exists (select p.id from AppPassword p where p.signInId = s.id)""")
                .setParameter("now", now)
                .setParameter("unused", unusedSince)
                .executeUpdate();
    }

    /** Holds those of the rows that nobody else holds, without ever waiting, and answers their ids. */
    List<Long> holdFree(Collection<Long> ids) {
        List<?> held = em.createNativeQuery(
                        "select id from sign_in where id in (:ids) order by id for update skip locked")
                .setParameter("ids", ids)
                .getResultList();
        return held.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** They were used then; never back in time. */
    void noteUse(Collection<Long> ids, Instant at) {
        em.createQuery("update BrowserSession s set s.lastUsedAt = :at where s.id in :ids and s.lastUsedAt < :at")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** They were used from there. */
    void noteAddress(Collection<Long> ids, String address) {
        em.createQuery("update BrowserSession s set s.address = :address where s.id in :ids and s.address <> :address")
                .setParameter("address", address)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void removeOf(String userId) {
        em.createQuery("delete from BrowserSession s where s.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        em.createQuery("delete from LinkedAccount l where l.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
