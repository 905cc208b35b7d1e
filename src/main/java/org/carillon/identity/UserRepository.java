package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.cluster.Batches;

/** Accounts in the database. Callers own the transaction. */
@ApplicationScoped
public class UserRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** The account with this id, in whatever case the letters of the id are written. */
    public Optional<User> find(String id) {
        return Optional.ofNullable(em.find(User.class, id))
                .or(() -> storedId(id).map(stored -> em.find(User.class, stored)));
    }

    /**
     * Holds the account's row until the transaction ends; empty when there is none. The case of letters in the id does not
     * matter. Only for one that this transaction has not read yet, and before any conversation is locked.
     */
    public Optional<User> lock(String id) {
        return Optional.ofNullable(em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE))
                .or(() -> storedId(id).map(stored -> em.find(User.class, stored, LockModeType.PESSIMISTIC_WRITE)));
    }

    /**
     * The id as the account was made with, for one in whatever case its letters are written; does not read the account. Those
     * that were made when case mattered may differ in nothing else: there an id means the one that it names exactly.
     */
    public Optional<String> storedId(String id) {
        return em.createQuery(
                        """
                        select u.id from User u where u.loweredId in (:id, :lowered) order by
                            case when u.id = :id then 0 else 1 end""",
                        String.class)
                .setParameter("id", id)
                .setParameter("lowered", UserId.lowered(id))
                .getResultStream()
                .findFirst();
    }

    /**
     * The same for many, in the order of their ids: the ids that those accounts were made with which are there. No statement
     * for none.
     */
    public List<String> lockAll(Collection<String> ids) {
        Set<String> written = new TreeSet<>(ids);
        ids.forEach(id -> written.add(UserId.lowered(id)));
        List<User> found = Batches.of(written).stream()
                .flatMap(some -> em.createQuery(
                                "select u from User u where u.loweredId in :ids order by u.id", User.class)
                        .setParameter("ids", some)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream())
                .toList();
        Set<String> exact =
                found.stream().map(User::id).filter(Set.copyOf(ids)::contains).collect(Collectors.toSet());
        Set<String> loose = ids.stream()
                .filter(id -> !exact.contains(id))
                .map(UserId::lowered)
                .collect(Collectors.toSet());
        return found.stream()
                .map(User::id)
                .filter(id -> exact.contains(id) || loose.contains(UserId.lowered(id)))
                .toList();
    }

    /** Names to show by id, for those of the ids that exist; no statement for none. */
    public Map<String, String> shownNames(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select u from User u where u.id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(User::id, User::shownName));
    }

    /** The same, and what deleted accounts were called; one more statement only when some are not there. */
    public Map<String, String> namesEver(Collection<String> ids) {
        Map<String, String> names = new HashMap<>(shownNames(ids));
        List<String> missing = ids.stream().filter(id -> !names.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            em.createQuery("select f from FormerUser f where f.id in :ids", FormerUser.class)
                    .setParameter("ids", missing)
                    .getResultStream()
                    .forEach(former -> names.put(former.id(), former.displayName()));
        }
        return names;
    }

    /** Those of the accounts that exist and are enabled, by id; no statement for none. */
    Map<String, User> listEnabled(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select u from User u where u.id in :ids and u.enabled = true", User.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    /** As {@link #find}, with what is needed to log in. */
    Optional<Login> findLogin(String id) {
        return em.createQuery(
                        """
                        select new org.carillon.identity.Login(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins), null)
                        from User u where u.loweredId in (:id, :lowered) order by
                            case when u.id = :id then 0 else 1 end""",
                        Login.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("id", id)
                .setParameter("lowered", UserId.lowered(id))
                .getResultStream()
                .findFirst();
    }

    void add(User user) {
        em.persist(user);
    }

    /** Keeps only what it was called. */
    void remove(User user) {
        em.merge(new FormerUser(user.id(), user.shownName()));
        em.createQuery("delete from GroupMember m where m.userId = :user")
                .setParameter("user", user.id())
                .executeUpdate();
        em.remove(user);
    }

    List<String> listIds() {
        return em.createQuery("select u.id from User u order by u.id", String.class)
                .getResultList();
    }
}
