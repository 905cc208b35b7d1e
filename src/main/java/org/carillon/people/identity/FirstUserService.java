package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Actor;
import org.carillon.people.audit.Target;
import org.carillon.platform.cluster.ClusterLockRepository;

/**
 * Adds what the start needs. Nodes that start together follow each other by a lock of the cluster, and each looks again
 * once it has the lock.
 */
@ApplicationScoped
@Transactional
class FirstUserService {
    private static final String LOCK = "first-accounts";

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    ClusterLockRepository locks;

    @Inject
    Event<Object> events;

    /** The administrators' group, unless it is there. */
    void addAdministrators() {
        locks.hold(LOCK);
        if (groups.find(UserGroup.ADMINISTRATORS).isEmpty()) {
            groups.add(new UserGroup(UserGroup.ADMINISTRATORS, "", 0));
        }
    }

    boolean isThere(String id) {
        return users.find(id).isPresent();
    }

    boolean isAdministrator(String id) {
        return groups.listOf(id).contains(UserGroup.ADMINISTRATORS);
    }

    /** Adds the account, unless it is there. */
    void add(FirstUser user) {
        locks.hold(LOCK);
        if (isThere(user.id())) {
            return;
        }
        users.add(new User(user.id(), user.passwordHash(), user.displayName(), null));
        if (user.admin()) {
            groups.addMember(UserGroup.ADMINISTRATORS, user.id());
        }
        events.fire(Act.of(ActKind.ACCOUNT_CREATED, Target.user(user.id()))
                .by(Actor.SYSTEM)
                .with("groups", user.admin() ? List.of(UserGroup.ADMINISTRATORS) : List.of()));
    }

    /**
     * An account to add.
     *
     * @param admin whether it is an administrator
     */
    record FirstUser(String id, String passwordHash, String displayName, boolean admin) {}
}
