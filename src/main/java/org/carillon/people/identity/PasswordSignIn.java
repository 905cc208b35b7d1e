package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * Who may sign in with the password of an account: all, or only those accounts that are kept for emergencies. App
 * passwords have nothing to do with it.
 *
 * <p>Source: docs/contract/sign-in.md 4.
 */
@ApplicationScoped
public class PasswordSignIn {
    @Inject
    Settings settings;

    /** Whether all may: also when nobody could any more, as no account for emergencies is named. */
    public boolean isOn() {
        return !settings.isOff(SettingKey.PASSWORD_SIGN_IN)
                || settings.names(SettingKey.PASSWORD_ACCOUNTS).isEmpty();
    }

    /** Whether this account may. */
    boolean letsIn(String userId) {
        return isOn() || isForEmergencies(userId);
    }

    /** Whether the account is kept for emergencies: no provider ever means it. */
    boolean isForEmergencies(String userId) {
        return settings.names(SettingKey.PASSWORD_ACCOUNTS).stream().anyMatch(id -> UserId.areSame(id, userId));
    }
}
