package org.carillon.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Set;
import org.carillon.identity.Caller;
import org.carillon.identity.CurrentCaller;
import org.carillon.identity.GroupRepository;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** What guards ask about the request at hand. */
@ApplicationScoped
class Entry {
    private static final int NOBODY = 3;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAdmission admission;

    @Inject
    Settings settings;

    @Inject
    GroupRepository groups;

    Caller caller() {
        return caller.get();
    }

    Admission admission() {
        return admission.get();
    }

    /** Guests always are; accounts by their groups, when the setting names any. */
    @Transactional
    boolean isTalkAllowed() {
        Set<String> allowed = settings.names(SettingKey.ALLOWED_GROUPS);
        return allowed.isEmpty()
                || !caller().isUser()
                || !Collections.disjoint(allowed, groups.listOf(caller().userId()));
    }

    boolean areCallsEnabled() {
        return settings.number(SettingKey.START_CALLS) != NOBODY;
    }

    boolean mayRingByPermission() {
        return settings.isOn(SettingKey.RING_BY_PERMISSION)
                && admission().permissions().mayStartCall();
    }
}
