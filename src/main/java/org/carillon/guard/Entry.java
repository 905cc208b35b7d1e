package org.carillon.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.identity.Caller;
import org.carillon.identity.CurrentCaller;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** What guards ask about the request at hand. */
@ApplicationScoped
class Entry {
    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAdmission admission;

    @Inject
    Settings settings;

    @Inject
    GroupLimits limits;

    Caller caller() {
        return caller.get();
    }

    boolean hasShownPassword() {
        return caller.hasShownPassword();
    }

    Admission admission() {
        return admission.get();
    }

    boolean isTalkAllowed() {
        return limits.isTalkAllowed(caller());
    }

    boolean areCallsEnabled() {
        return settings.areCallsEnabled();
    }

    boolean mayRingByPermission() {
        return settings.isOn(SettingKey.RING_BY_PERMISSION)
                && admission().permissions().mayStartCall();
    }
}
