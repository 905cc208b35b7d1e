package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a login is checked against, by one statement in a transaction of its own. */
@ApplicationScoped
@Transactional
public class LoginRecords {
    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    /** The account, if it is there and enabled. */
    Optional<Login> ofUser(String userId) {
        return users.findLogin(userId).filter(login -> login.user().isEnabled());
    }

    /** The account of an app password, if it is there and enabled. */
    Optional<Login> ofAppPassword(String token) {
        return appPasswords.findLogin(AppPasswordFormat.hash(token)).filter(login -> login.user()
                .isEnabled());
    }

    /** The account of an app password known by its row id, if it is there and enabled. */
    Optional<Login> ofAppPassword(long id) {
        return appPasswords.findLogin(id).filter(login -> login.user().isEnabled());
    }

    /** Those of the callers whose login does not hold any more, as it would not for a cookie: two statements for all. */
    public Set<Caller> lapsed(Collection<Caller> callers) {
        Map<String, User> accounts = users.listEnabled(
                callers.stream().map(Caller::userId).distinct().toList());
        Set<Long> passwords = appPasswords.existing(callers.stream()
                .map(Caller::appPasswordId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return callers.stream()
                .filter(caller -> !accounts.containsKey(caller.userId())
                        || !(caller.appPasswordId() == null
                                ? Login.ofPassword(accounts.get(caller.userId()))
                                        .equals(caller.credential())
                                : passwords.contains(caller.appPasswordId())))
                .collect(Collectors.toSet());
    }
}
