package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import org.carillon.people.guard.Permissions;
import org.carillon.platform.cluster.ReadsAcross;

/**
 * Statements about many members at once, in one or many conversations. Callers own the transaction and hold the row
 * locks of the conversations.
 */
@ApplicationScoped
public class AttendeeBatchRepository {
    /** Plain SQL, as JPQL cannot insert what it selects. Each row takes a value of the sequence, as Hibernate does. */
    @ReadsAcross("new members begin to read where the history is; one statement for any number")
    private static final String INSERT =
            """
            insert into attendee (id, conversation_id, actor_type, actor_id, display_name, participant_type,
                permissions, notify_calls, through_group, last_read_message, read_posts)
            select nextval('attendee_seq'), n.conversation_id, :users, n.user_id, '', :member, :inherit, true,
                n.through_group, r.last_message_id, r.post_count
            from (%s) n join conversation r on r.id = n.conversation_id""";

    @ReadsAcross("accounts that are gone are left out; one statement for any number")
    private static final String ACCOUNTS =
            """
            select cast(:conversation as bigint) as conversation_id, u.id as user_id,
                cast(:through as boolean) as through_group
            from app_user u where u.id in (:ids) order by u.id""";

    @ReadsAcross("conversations that are gone are left out; one statement for any number")
    private static final String CONVERSATIONS =
            """
            select c.id as conversation_id, cast(:user as varchar(64)) as user_id, true as through_group
            from conversation c
            where c.id in (:conversations)
                and exists (select 1 from attendee g
                    where g.conversation_id = c.id and g.actor_type = :groups and g.actor_id in (:ids))
                and not exists (select 1 from attendee a
                    where a.conversation_id = c.id and a.actor_type = :users and a.actor_id = :user)""";

    @Inject
    EntityManager em;

    /** Makes these accounts members of one conversation, in which none of them is yet. */
    public void add(long conversationId, Collection<String> userIds, boolean throughGroup) {
        insert(ACCOUNTS)
                .setParameter("conversation", conversationId)
                .setParameter("through", throughGroup)
                .setParameter("ids", userIds)
                .executeUpdate();
    }

    /** Makes an account a member of those of the conversations that have one of its groups, and where it is not yet. */
    public void addThroughGroups(String userId, Collection<String> groupIds, Collection<Long> conversationIds) {
        insert(CONVERSATIONS)
                .setParameter("user", userId)
                .setParameter("groups", ActorType.GROUPS.wireName())
                .setParameter("ids", groupIds)
                .setParameter("conversations", conversationIds)
                .executeUpdate();
    }

    private Query insert(String who) {
        return em.createNativeQuery(INSERT.formatted(who))
                .setParameter("users", ActorType.USERS.wireName())
                .setParameter("member", ParticipantType.USER.number())
                .setParameter("inherit", Permissions.INHERIT.bits());
    }

    /** Makes members of those of these accounts that had joined by themselves; groups hold them from now on. */
    public void keepThroughGroup(Collection<Long> conversationIds, Collection<String> userIds) {
        em.createQuery(
                        """
                        update Attendee a set a.participantType = :member, a.throughGroup = true
                        where a.conversationId in :conversations and a.actorType = :users and a.actorId in :ids
                            and a.participantType = :visitor""")
                .setParameter("member", ParticipantType.USER)
                .setParameter("conversations", conversationIds)
                .setParameter("users", ActorType.USERS)
                .setParameter("ids", userIds)
                .setParameter("visitor", ParticipantType.SELF_JOINED)
                .executeUpdate();
    }

    /** Attendee ids of these accounts, in order. */
    public List<Long> listIds(long conversationId, Collection<String> userIds) {
        return em.createQuery(
                        """
                        select a.id from Attendee a
                        where a.conversationId = :conversation and a.actorType = :type and a.actorId in :users
                        order by a.id""",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.USERS)
                .setParameter("users", userIds)
                .getResultList();
    }

    /** Conversations that have one of these groups, in the order in which they are to be locked. */
    public List<Long> listConversations(Collection<String> groupIds) {
        return em.createQuery(
                        """
                        select distinct g.conversationId from Attendee g
                        where g.actorType = :groups and g.actorId in :ids order by g.conversationId""",
                        Long.class)
                .setParameter("groups", ActorType.GROUPS)
                .setParameter("ids", groupIds)
                .getResultList();
    }

    /** The group itself in these conversations. */
    public List<Attendee> listGroup(Collection<Long> conversationIds, String groupId) {
        return em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId in :conversations and a.actorType = :groups and a.actorId = :group""",
                        Attendee.class)
                .setParameter("conversations", conversationIds)
                .setParameter("groups", ActorType.GROUPS)
                .setParameter("group", groupId)
                .getResultList();
    }

    /**
     * Members whom nothing but this group holds in these conversations.
     *
     * @param userId only this account; empty: all
     */
    @ReadsAcross("another group may hold a member; one statement instead of one per member")
    public List<Attendee> listHeldBy(Collection<Long> conversationIds, String groupId, String userId) {
        return em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId in :conversations and a.actorType = :users and a.throughGroup = true
                            and (:user = '' or a.actorId = :user)
                            and not exists (
                                select g.id from Attendee g join GroupMember m on m.groupId = g.actorId
                                where g.conversationId = a.conversationId and g.actorType = :groups
                                    and g.actorId <> :group and m.userId = a.actorId)
                        order by a.id""",
                        Attendee.class)
                .setParameter("conversations", conversationIds)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .setParameter("groups", ActorType.GROUPS)
                .setParameter("group", groupId)
                .getResultList();
    }

    /** Changes the permissions that people have of their own; see {@link PermissionsMethod}. Groups have none. */
    public void changePermissions(long conversationId, PermissionsMethod method, int bits) {
        String result =
                switch (method) {
                    case SET -> String.valueOf(method.operand(bits));
                    case ADD -> PermissionBits.plus("permissions", method.operand(bits));
                    case REMOVE -> PermissionBits.minus("permissions", ~method.operand(bits));
                };
        em.createNativeQuery(
                        """
                        update attendee set permissions = %s
                        where conversation_id = :conversation and actor_type <> :groups
                            and (:all = true or permissions <> :inherit)"""
                                .formatted(result))
                .setParameter("conversation", conversationId)
                .setParameter("groups", ActorType.GROUPS.wireName())
                .setParameter("all", method == PermissionsMethod.SET)
                .setParameter("inherit", Permissions.INHERIT.bits())
                .executeUpdate();
    }
}
