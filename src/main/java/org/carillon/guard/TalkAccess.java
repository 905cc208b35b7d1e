package org.carillon.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import org.carillon.identity.Caller;
import org.carillon.identity.UserService;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Who may use calls at all. Source: docs/contract/guards.md 6.3. */
@ApplicationScoped
public class TalkAccess {
    @Inject
    Settings settings;

    @Inject
    UserService users;

    /** Guests always may; accounts by their groups, when the setting names any. */
    public boolean isTalkAllowed(Caller caller) {
        Set<String> allowed = settings.names(SettingKey.ALLOWED_GROUPS);
        return allowed.isEmpty() || !caller.isUser() || !Collections.disjoint(allowed, users.groupsOf(caller.userId()));
    }
}
