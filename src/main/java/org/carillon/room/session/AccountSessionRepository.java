package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carillon.people.identity.DeviceKey;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;

/** The sessions of one account in all conversations, by one statement each. Callers own the transaction. */
@ApplicationScoped
public class AccountSessionRepository {
    /** Row ids of all memberships of the account {@code :user}. */
    @ReadsAcross("a session knows its attendee, and only that knows the account; no statement of its own for the ids")
    private static final String MEMBERSHIPS =
            "(select a.id from Attendee a where a.actorType = :users and a.actorId = :user)";

    @Inject
    EntityManager em;

    /** Conversations in which the account has one of these sessions. */
    public SortedSet<Long> listConversations(Whose whose) {
        return new TreeSet<>(whose.in(em.createQuery(
                        "select distinct s.conversationId from ParticipantSession s" + whose.condition(), Long.class))
                .getResultList());
    }

    /** Those with any in-call flag, oldest first. */
    public List<ParticipantSession> listInCall(Whose whose) {
        return whose.in(em.createQuery(
                        "select s from ParticipantSession s" + whose.condition() + " and s.inCall <> 0 order by s.id",
                        ParticipantSession.class))
                .getResultList();
    }

    /** Deletes them. */
    public void removeAll(Whose whose) {
        whose.in(em.createQuery("delete from ParticipantSession s" + whose.condition()))
                .executeUpdate();
    }

    /** Those of a device that has signed in anew are another's from now on. */
    public void move(String userId, DeviceKey former, DeviceKey now) {
        Whose.of(userId, Set.of(former))
                .in(em.createQuery("update ParticipantSession s set s.device = :now"
                        + Whose.of(userId, Set.of(former)).condition()))
                .setParameter("now", now.text())
                .executeUpdate();
    }

    /**
     * Which sessions of an account are meant.
     *
     * @param devices null: those of all devices
     */
    public record Whose(String userId, Set<String> devices) {
        /** All of the account. */
        public static Whose all(String userId) {
            return new Whose(userId, null);
        }

        /** Those that these devices have begun. */
        public static Whose of(String userId, Set<DeviceKey> devices) {
            return new Whose(userId, devices.stream().map(DeviceKey::text).collect(Collectors.toSet()));
        }

        private String condition() {
            String all = " where s.attendeeId in " + MEMBERSHIPS;
            return devices == null ? all : all + " and s.device in :devices";
        }

        private <Q extends Query> Q in(Q query) {
            query.setParameter("users", ActorType.USERS).setParameter("user", userId);
            if (devices != null) {
                query.setParameter("devices", devices);
            }
            return query;
        }
    }
}
