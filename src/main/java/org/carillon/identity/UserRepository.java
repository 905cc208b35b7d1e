package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** Accounts in the database. Callers own the transaction. */
@ApplicationScoped
public class UserRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    @Inject
    CurrentCaller current;

    /** The account with this id. */
    public Optional<User> find(String id) {
        return Optional.ofNullable(em.find(User.class, id));
    }

    /**
     * Holds the account's row until the transaction ends; empty when there is none. Only for one that this transaction
     * has not read yet, and before any conversation is locked. The caller's own is empty, too, when another one has taken
     * its place since the request began.
     */
    public Optional<User> lock(String id) {
        return hold(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for the account of somebody who signed in. */
    public Optional<User> lock(Caller caller) {
        return lock(caller.userId())
                .filter(user -> user.number() == caller.state().account());
    }

    /**
     * Keeps the account from being changed or deleted until the transaction ends, as {@link #lock(String)} does; many may
     * keep it at once.
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
        if (caller.isUser()
                && keep(caller.userId())
                        .filter(User::isEnabled)
                        .filter(user -> user.number() == caller.state().account())
                        .isEmpty()) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
    }

    private Optional<User> hold(String id, LockModeType mode) {
        return Optional.ofNullable(em.find(User.class, id, mode))
                .filter(user -> !current.get().is(id) || current.get().state().account() == user.number());
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

    Optional<Login> findLogin(String id) {
        return em.createQuery(
                        """
                        select new org.carillon.identity.Login(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins), null)
                        from User u where u.id = :id""",
                        Login.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("id", id)
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
