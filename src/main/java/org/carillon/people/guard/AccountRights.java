package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.UserGroup;
import org.carillon.people.identity.UserService;
import org.carillon.platform.settings.Settings;

/**
 * Who has a {@link ServerRight} at this moment. Within a request the groups of an account are read at most once, and
 * not at all where no group is named; outside of one they are read each time.
 *
 * <p>Source: docs/contract/guards.md 10.
 */
@ApplicationScoped
public class AccountRights {
    @Inject
    Settings settings;

    @Inject
    UserService users;

    @Inject
    KnownGroups known;

    @Inject
    BeanManager beans;

    /** Whether the caller has it. */
    public boolean has(ServerRight right, Caller caller) {
        return right.isOfAdministrators()
                ? caller.admin() || isInOneOf(named(right), caller.userId())
                : has(right, caller.userId());
    }

    /** Whether the account with this id has it; null: somebody without an account. */
    public boolean has(ServerRight right, String userId) {
        Set<String> named = named(right);
        if (right.isOfAdministrators()) {
            return isInOneOf(named, userId) || isInOneOf(Set.of(UserGroup.ADMINISTRATORS), userId);
        }
        return userId == null ? right.isOfGuests(named) : named.isEmpty() || isInOneOf(named, userId);
    }

    private Set<String> named(ServerRight right) {
        return right.setting().map(settings::names).orElse(Set.of());
    }

    private boolean isInOneOf(Set<String> named, String userId) {
        return userId != null && !named.isEmpty() && !Collections.disjoint(named, groupsOf(userId));
    }

    private Collection<String> groupsOf(String userId) {
        return isInRequest() ? known.of(userId) : users.groupsOf(userId);
    }

    /** Not so on threads of timers, and of clients that are answered later. */
    private boolean isInRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
