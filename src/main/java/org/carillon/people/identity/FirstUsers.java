package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.people.identity.FirstUserService.FirstUser;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Accounts that exist from the start: the first administrator from {@code carillon.admin.user} and
 * {@code carillon.admin.password}, and with {@code carillon.demo} the people of the README. Accounts that are there
 * stay as they are. No transaction is open while passwords are hashed.
 */
@ApplicationScoped
public class FirstUsers {
    private static final Logger LOG = Logger.getLogger(FirstUsers.class.getName());

    @Inject
    StartConfiguration settings;

    @Inject
    FirstUserService service;

    @Inject
    Passwords passwords;

    /** Creates what is missing; runs at start, after the schema is up to date, perhaps on several nodes at once. */
    public void create() {
        service.addAdministrators();
        Optional<String> adminUser = settings.find(StartSetting.ADMIN_USER);
        Optional<String> adminPassword = settings.secret(StartSetting.ADMIN_PASSWORD);
        if (adminUser.isPresent() && adminPassword.isPresent()) {
            addMissing(new Wanted(adminUser.get(), adminPassword.get(), "", true));
        }
        if (settings.flag(StartSetting.DEMO)) {
            addMissing(new Wanted("admin", "admin", "", true));
            for (String name : List.of("Alice", "Bob", "Carol")) {
                String id = name.toLowerCase(Locale.ROOT);
                addMissing(new Wanted(id, id, name, false));
            }
            LOG.warning("demo accounts with well-known passwords are on; never set carillon.demo in production");
        }
    }

    private void addMissing(Wanted wanted) {
        if (!service.isThere(wanted.id())) {
            add(wanted);
        } else if (wanted.admin() && !service.isAdministrator(wanted.id())) {
            LOG.warning(() ->
                    LogText.oneLine(wanted.id()) + " is no administrator: an account that is there stays as it is");
        }
    }

    private void add(Wanted wanted) {
        try {
            UserId.check(wanted.id());
            AccountFields.password(wanted.password());
        } catch (ApiException e) {
            LOG.severe(() -> "the account " + LogText.oneLine(wanted.id()) + " is not made: "
                    + e.error().message());
            return;
        }
        String hash = passwords.hashAtStart(wanted.password());
        service.add(new FirstUser(wanted.id(), hash, wanted.displayName(), wanted.admin()));
    }

    private record Wanted(String id, String password, String displayName, boolean admin) {}
}
