package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** What the settings mean for phones. Source: docs/contract/participants.md 3.1. */
@ApplicationScoped
public class SipSettings {
    @Inject
    Settings settings;

    @Inject
    AccountRights rights;

    /** Whether phones can take part: the SIP bridge has a secret and people know how to dial in. */
    public boolean isConfigured() {
        return !settings.text(SettingKey.SIP_BRIDGE_SHARED_SECRET).isBlank()
                && !settings.text(SettingKey.SIP_BRIDGE_DIALIN_INFO).isBlank();
    }

    /** Whether phones can be called: with SIP, unless switched off. */
    public boolean isDialOutOn() {
        return isConfigured() && !settings.isOff(SettingKey.SIP_DIALOUT);
    }

    /** Whether phones can be called, by this caller. */
    public boolean mayDialOut(Caller caller) {
        return isDialOutOn() && rights.has(ServerRight.DIAL_OUT, caller);
    }

    /** Whether the caller is one of those who may let phones in, SIP configured or not. */
    public boolean admits(Caller caller) {
        return rights.has(ServerRight.LET_PHONES_IN, caller);
    }

    /** What people are told who want to dial in; empty without SIP. */
    public String dialInInfo() {
        return isConfigured() ? settings.text(SettingKey.SIP_BRIDGE_DIALIN_INFO) : "";
    }
}
