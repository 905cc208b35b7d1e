package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Accounts in the database. Callers own the transaction. */
@ApplicationScoped
public class UserRepository {
    @Inject
    EntityManager em;

    @Inject
    RequestCaller current;

    /** The account with this id, in whatever case the letters of the id are written. */
    public Optional<User> find(String id) {
        return Optional.ofNullable(em.find(User.class, id))
                .or(() -> storedId(id).map(stored -> em.find(User.class, stored)));
    }

    /**
     * Holds the account's row until the transaction ends; empty when there is none. The case of letters in the id does
     * not matter. Only for one that this transaction has not read yet, and before any conversation is locked. The
     * caller's own is empty, too, when another one has taken its place since the request began.
     */
    public Optional<User> lock(String id) {
        return hold(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks the account of somebody who signed in; empty when it is gone. */
    public Optional<User> lock(Caller caller) {
        return lock(caller.userId())
                .filter(user -> user.number() == caller.state().account());
    }

    /**
     * Locks the caller's own account.
     *
     * @throws ApiException WRONG_CREDENTIALS when it was deleted or disabled since the request began
     */
    public void lockEnabled(Caller caller) {
        checkEnabled(lock(caller));
    }

    /**
     * Keeps the account from being changed or deleted until the transaction ends, as {@link #lock(String)} does; many
     * may keep it at once.
     */
    public Optional<User> keep(String id) {
        return hold(id, LockModeType.PESSIMISTIC_READ);
    }

    /**
     * Keeps the caller's own account before a row is made that belongs to it; nothing happens for a guest.
     *
     * @throws ApiException WRONG_CREDENTIALS when it was deleted or disabled since the request began
     */
    public void keep(Caller caller) {
        if (caller.isUser()) {
            checkEnabled(keep(caller.userId())
                    .filter(user -> user.number() == caller.state().account()));
        }
    }

    private static void checkEnabled(Optional<User> own) {
        if (own.filter(User::isEnabled).isEmpty()) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
    }

    private Optional<User> hold(String id, LockModeType mode) {
        return Optional.ofNullable(em.find(User.class, id, mode))
                .or(() -> storedId(id).map(stored -> em.find(User.class, stored, mode)))
                .filter(user ->
                        !current.get().is(user.id()) || current.get().state().account() == user.number());
    }

    /**
     * The id as the account was made with, for one in whatever case its letters are written; does not read the account.
     * Those that were made when case mattered may differ in nothing else: there an id means the one that it names
     * exactly.
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
     * Locks many accounts, in the order of their ids: the ids that those accounts were made with which are there. No
     * statement for none.
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
                        select new org.carillon.people.identity.Login(u,
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

    /** The account, also a disabled one, with what is needed to check its password. */
    Optional<PasswordLogin> findPasswordLogin(String id) {
        return em.createQuery(
                        """
                        select new org.carillon.people.identity.PasswordLogin(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins),
                            (select min(l.key.subject) from LinkedAccount l
                                where l.userId = u.id and l.key.issuer = :directory))
                        from User u where u.loweredId in (:id, :lowered) order by
                            case when u.id = :id then 0 else 1 end""",
                        PasswordLogin.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("directory", DirectoryPasswords.NAME)
                .setParameter("id", id)
                .setParameter("lowered", UserId.lowered(id))
                .getResultStream()
                .findFirst();
    }

    void add(User user) {
        em.persist(user);
    }

    void remove(User user) {
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
