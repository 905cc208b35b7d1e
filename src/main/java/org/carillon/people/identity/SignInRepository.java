package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sign-ins at providers, and whom providers mean, in the database. Callers own the transaction. */
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
                        from ProviderSession s join User u on u.id = s.userId
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

    /** By which subject an issuer means the account; empty when it does not. */
    Optional<String> findSubjectOf(String issuer, String userId) {
        return em.createQuery(
                        "select l.key.subject from LinkedAccount l where l.key.issuer = :issuer and l.userId = :user",
                        String.class)
                .setParameter("issuer", issuer)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** All whom an issuer means, with what is known of their accounts. */
    List<FollowedAccount> listFollowed(String issuer) {
        return em.createQuery(
                        """
                        select new org.carillon.people.identity.FollowedAccount(u.id, l.key.subject, u.enabled,
                            l.disabledByDirectory)
                        from LinkedAccount l join User u on u.id = l.userId
                        where l.key.issuer = :issuer order by u.id""",
                        FollowedAccount.class)
                .setParameter("issuer", issuer)
                .getResultList();
    }

    /** From now on nobody but people have disabled the account. */
    void forgetDisabled(String userId) {
        em.createQuery(
                        """
                        update LinkedAccount l set l.disabledByDirectory = false
                        where l.userId = :user and l.disabledByDirectory = true""")
                .setParameter("user", userId)
                .executeUpdate();
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
    void add(ProviderSession signIn) {
        em.persist(signIn);
        em.flush();
    }

    /** Those of the sign-ins that still hold; no statement for none. */
    Set<Long> holding(Collection<Long> ids, Instant now) {
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select s.id from ProviderSession s where s.id in :ids and s.endsAt > :now", Long.class)
                        .setParameter("ids", ids)
                        .setParameter("now", now)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /**
     * Ids of the sign-ins of a person that are on record, also of those that hold no longer.
     *
     * @param sessionId of one session of the provider; null: of all
     */
    List<Long> list(String issuer, String subject, String sessionId) {
        return em.createQuery(
                        """
                        select s.id from ProviderSession s where s.issuer = :issuer and s.subject = :subject
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
                        "select s.subject from ProviderSession s where s.issuer = :issuer and s.sessionId = :session",
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
            em.createQuery("update ProviderSession s set s.endsAt = :now where s.id in :ids and s.endsAt > :now")
                    .setParameter("now", now)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Forgets those that have ended, unless app passwords that were made in them are still there. */
    void removeEnded(Instant now) {
        em.createQuery(
                        """
                        delete from ProviderSession s where s.endsAt <= :now
                            and not exists (select p.id from AppPassword p where p.signInId = s.id)""")
                .setParameter("now", now)
                .executeUpdate();
    }

    void removeOf(String userId) {
        em.createQuery("delete from ProviderSession s where s.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        em.createQuery("delete from LinkedAccount l where l.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
