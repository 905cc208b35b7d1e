package org.carillon.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Set;
import org.carillon.identity.Caller;
import org.carillon.identity.GroupRepository;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Who may use calls at all. Source: docs/contract/guards.md 6.3. */
@ApplicationScoped
@Transactional
public class TalkAccess {
    @Inject
    Settings settings;

    @Inject
    GroupRepository groups;

    /** Guests always may; accounts by their groups, when the setting names any. */
    public boolean isTalkAllowed(Caller caller) {
        Set<String> allowed = settings.names(SettingKey.ALLOWED_GROUPS);
        return allowed.isEmpty() || !caller.isUser() || !Collections.disjoint(allowed, groups.listOf(caller.userId()));
    }
}
