package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.GroupRestrictions;
import org.carillon.people.identity.Caller;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** What the settings mean for phones. Source: docs/contract/participants.md 3.1. */
@ApplicationScoped
public class SipSettings {
    @Inject
    Settings settings;

    @Inject
    GroupRestrictions limits;

    /** Whether phones can take part: the SIP bridge has a secret and people know how to dial in. */
    public boolean isConfigured() {
        return !settings.text(SettingKey.SIP_BRIDGE_SHARED_SECRET).isBlank()
                && !settings.text(SettingKey.SIP_BRIDGE_DIALIN_INFO).isBlank();
    }

    /** Whether phones can be called: with SIP, unless switched off. */
    public boolean isDialOutOn() {
        return isConfigured() && !settings.isOff(SettingKey.SIP_DIALOUT);
    }

    /** Whether the account is one of those that may use SIP, configured or not. Reads groups only if any are named. */
    public boolean admits(Caller account) {
        return limits.admits(SettingKey.SIP_BRIDGE_GROUPS, account);
    }

    /** What people are told who want to dial in; empty without SIP. */
    public String dialInInfo() {
        return isConfigured() ? settings.text(SettingKey.SIP_BRIDGE_DIALIN_INFO) : "";
    }
}
