package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.Batches;

/** Groups and memberships in the database. Callers own the transaction. */
@ApplicationScoped
public class GroupRepository {
    @Inject
    EntityManager em;

    /** The group with exactly this id; empty: there is none. */
    public Optional<UserGroup> find(String id) {
        return Optional.ofNullable(em.find(UserGroup.class, id));
    }

    /**
     * Holds the group's row until the transaction ends, so that nobody comes or goes meanwhile; empty when there is
     * none. Only before any account or conversation is locked.
     */
    public Optional<UserGroup> lock(String id) {
        return Optional.ofNullable(em.find(UserGroup.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks many groups, in the order of their ids: the ids of those that are there. No statement for none. */
    public List<String> lockAll(Collection<String> ids) {
        return Batches.of(new TreeSet<>(ids)).stream()
                .flatMap(some -> em.createQuery(
                                "select g from UserGroup g where g.id in :ids order by g.id", UserGroup.class)
                        .setParameter("ids", some)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream())
                .map(UserGroup::id)
                .toList();
    }

    /** Locks all groups of an account, in the order of their ids, while nobody can join any. */
    void lockOf(String userId) {
        em.createQuery(
                        """
                        select g from UserGroup g
                        where g.id in (select m.groupId from GroupMember m where m.userId = :user) order by g.id""",
                        UserGroup.class)
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Names to show by id, for those of the ids that exist; no statement for none. */
    public Map<String, String> shownNames(Collection<String> ids) {
        return list(ids).stream().collect(Collectors.toMap(UserGroup::id, UserGroup::shownName));
    }

    /** Those of the ids that exist; no statement for none. */
    public List<UserGroup> list(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select g from UserGroup g where g.id in :ids", UserGroup.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Ids of the groups the account is in, in order. */
    public List<String> listOf(String userId) {
        return em.createQuery(
                        "select m.groupId from GroupMember m where m.userId = :user order by m.groupId", String.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Ids of the members, in order. */
    public List<String> listMembers(String groupId) {
        return em.createQuery(
                        "select m.userId from GroupMember m where m.groupId = :group order by m.userId", String.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Ids of all who are in one of these groups, in order; no statement for no group. */
    public List<String> listMembers(Collection<String> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct m.userId from GroupMember m where m.groupId in :groups"
                                        + " order by m.userId",
                                String.class)
                        .setParameter("groups", groupIds)
                        .getResultList();
    }

    /**
     * Lets those who create or delete accounts and groups, or create memberships, follow each other. Before any other
     * lock.
     */
    void lockForProvisioning() {
        em.find(UserGroup.class, UserGroup.ADMINISTRATORS, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(UserGroup group) {
        em.persist(group);
    }

    void remove(UserGroup group) {
        em.createQuery("delete from GroupMember m where m.groupId = :group")
                .setParameter("group", group.id())
                .executeUpdate();
        em.remove(group);
    }

    /** Adds the membership; answers false when it was there. */
    boolean addMember(String groupId, String userId) {
        boolean isNew = em.find(GroupMember.class, new GroupMember.Key(groupId, userId)) == null;
        if (isNew) {
            em.persist(new GroupMember(groupId, userId));
        }
        return isNew;
    }

    /** Removes the membership; answers false when there was none. */
    boolean removeMember(String groupId, String userId) {
        Optional<GroupMember> found =
                Optional.ofNullable(em.find(GroupMember.class, new GroupMember.Key(groupId, userId)));
        found.ifPresent(em::remove);
        return found.isPresent();
    }

    List<String> listIds() {
        return em.createQuery("select g.id from UserGroup g order by g.id", String.class)
                .getResultList();
    }
}
