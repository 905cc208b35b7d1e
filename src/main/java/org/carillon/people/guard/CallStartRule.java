package org.carillon.people.guard;

import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** Who may start calls on this server: the setting {@code start_calls}. Source: docs/contract/call.md 1.5. */
public enum CallStartRule {
    /** Everybody; so it is for numbers that mean nothing, too. */
    EVERYBODY,
    /** Who has an account, and moderators. */
    USERS,
    /** Moderators alone. */
    MODERATORS,
    /** There are no calls at all. */
    NOBODY;

    /** The rule in force at this moment. */
    public static CallStartRule of(Settings settings) {
        int number = settings.number(SettingKey.START_CALLS);
        return number > 0 && number < values().length ? values()[number] : EVERYBODY;
    }
}
