package org.carillon.people.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillon.people.identity.Secrets;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** What a client proves itself with. Source: docs/contract/scim.md 1. */
@ApplicationScoped
class ScimToken {
    private static final int SHORTEST = 32;

    @Inject
    StartConfiguration settings;

    void check(@Observes SettingsCheck check) {
        if (isOn() && known().length() < SHORTEST) {
            check.complain(StartSetting.SCIM_TOKEN, "", "shorter than " + SHORTEST + " characters");
        }
    }

    /** Whether anybody may provision. */
    boolean isOn() {
        return !known().isEmpty();
    }

    boolean isRight(String sent) {
        return isOn() && Secrets.same(known(), sent);
    }

    private String known() {
        return settings.secret(StartSetting.SCIM_TOKEN).orElse("");
    }
}
