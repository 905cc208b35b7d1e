package org.carillon.people.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserRepository;

/** Pictures of people. Source: docs/contract/pages.md 6. */
@ApplicationScoped
@Transactional
public class AvatarService {
    @Inject
    UserRepository users;

    /** The picture of an account; one that nobody has gets one by its id, so that it tells nothing. */
    String ofUser(String userId, int size, boolean dark) {
        boolean storable = userId.indexOf('\0') < 0;
        String name = storable ? users.find(userId).map(User::shownName).orElse(userId) : userId;
        return Drawing.of(name, size, dark);
    }
}
