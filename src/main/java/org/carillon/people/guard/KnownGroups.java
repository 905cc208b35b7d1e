package org.carillon.people.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carillon.people.identity.UserService;

/**
 * The groups of accounts as this request has read them, so that it reads them once, however many rights it asks for.
 */
@RequestScoped
class KnownGroups {
    private final Map<String, List<String>> read = new HashMap<>();

    @Inject
    UserService users;

    List<String> of(String userId) {
        return read.computeIfAbsent(userId, users::groupsOf);
    }
}
