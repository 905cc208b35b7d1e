package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.UserService;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Settings that limit something to members of groups. Source: docs/contract/guards.md 6.3. */
@ApplicationScoped
public class GroupRestrictions {
    @Inject
    Settings settings;

    @Inject
    UserService users;

    @Inject
    StartConfiguration start;

    /** Whether the caller may use calls at all; guests always may. */
    public boolean isTalkAllowed(Caller caller) {
        return !caller.isUser() || admits(SettingKey.ALLOWED_GROUPS, caller);
    }

    /** Whether the caller may read the audit log: administrators, and members of the groups named for it. */
    public boolean isAuditor(Caller caller) {
        return caller.admin()
                || (caller.isUser()
                        && !Collections.disjoint(
                                start.list(StartSetting.GROUPS_AUDITOR), users.groupsOf(caller.userId())));
    }

    /** Whether the setting names no group, or one that the account is in. Reads groups only if it names any. */
    public boolean admits(SettingKey setting, Caller account) {
        return admits(setting, account.userId());
    }

    /** Whether the setting lets the account with this id do it. */
    public boolean admits(SettingKey setting, String userId) {
        Set<String> named = settings.names(setting);
        return named.isEmpty() || !Collections.disjoint(named, users.groupsOf(userId));
    }
}
