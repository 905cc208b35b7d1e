package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.carillon.people.identity.GroupRepository;
import org.carillon.people.identity.UserRepository;
import org.carillon.people.status.ShownStatus;
import org.carillon.people.status.StatusService;

/** What is shown of accounts and groups, a few statements for all of an answer. Callers own the transaction. */
@ApplicationScoped
class People {
    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    StatusService statuses;

    /** Names of these accounts, and their statuses if asked for. */
    Known users(Collection<String> ids, boolean withStatuses) {
        return new Known(users.shownNames(ids), withStatuses ? statuses.shown(ids) : Map.of());
    }

    /** Names of these groups. */
    Known groups(Collection<String> ids) {
        return new Known(groups.shownNames(ids), Map.of());
    }

    /**
     * What was found.
     *
     * @param names by id, of those that are there
     * @param statuses by id, of all that were asked for
     */
    record Known(Map<String, String> names, Map<String, ShownStatus> statuses) {

        /** The name, or the id of one who is gone. */
        String name(String id) {
            return names.getOrDefault(id, id);
        }

        /** The status, or null when it was not asked for. */
        ShownStatus status(String id) {
            return statuses.get(id);
        }
    }
}
