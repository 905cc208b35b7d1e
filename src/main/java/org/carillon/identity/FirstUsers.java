package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.ocs.ApiException;
import org.carillon.ocs.LogText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts that exist from the start: the first administrator from {@code carillon.admin.user} and
 * {@code carillon.admin.password}, and with {@code carillon.demo} the people of the README. Accounts that are there stay
 * as they are.
 */
@ApplicationScoped
@Transactional
public class FirstUsers {
    private static final Logger LOG = Logger.getLogger(FirstUsers.class.getName());

    @Inject
    @ConfigProperty(name = "carillon.admin.user")
    Optional<String> adminUser;

    @Inject
    @ConfigProperty(name = "carillon.admin.password")
    Optional<String> adminPassword;

    @Inject
    @ConfigProperty(name = "carillon.demo", defaultValue = "false")
    boolean demo;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    Passwords passwords;

    /** Creates what is missing; runs once at start, after the schema is up to date. */
    public void create() {
        if (groups.find(UserGroup.ADMINISTRATORS).isEmpty()) {
            groups.add(new UserGroup(UserGroup.ADMINISTRATORS, ""));
        }
        if (adminUser.isPresent() && adminPassword.isPresent()) {
            addMissing(adminUser.get(), adminPassword.get(), "", true);
        }
        if (demo) {
            addMissing("admin", "admin", "", true);
            for (String name : List.of("Alice", "Bob", "Carol")) {
                String id = name.toLowerCase(Locale.ROOT);
                addMissing(id, id, name, false);
            }
            LOG.warning("demo accounts with well-known passwords are on; never set carillon.demo in production");
        }
    }

    private void addMissing(String id, String password, String displayName, boolean admin) {
        if (users.find(id).isPresent()) {
            if (admin && !groups.listOf(id).contains(UserGroup.ADMINISTRATORS)) {
                LOG.warning(
                        () -> LogText.oneLine(id) + " is no administrator: an account that is there stays as it is");
            }
            return;
        }
        try {
            UserId.check(id);
            AccountFields.password(password);
        } catch (ApiException e) {
            LOG.severe(() -> "the account " + LogText.oneLine(id) + " is not made: "
                    + e.error().message());
            return;
        }
        users.add(new User(id, passwords.hashAtStart(password), displayName, null));
        if (admin) {
            groups.addMember(UserGroup.ADMINISTRATORS, id);
        }
    }
}
