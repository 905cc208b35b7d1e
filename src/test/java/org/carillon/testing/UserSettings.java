package org.carillon.testing;

/** What users choose for all their conversations. */
public final class UserSettings {
    private UserSettings() {}

    /** Any request to change one, still to be given {@code key} and {@code value}. */
    public static OcsRequest changing(Actor user) {
        return user.request("POST", "/ocs/v2.php/apps/spreed/api/v1/settings/user");
    }

    public static OcsAnswer change(Actor user, String key, Object value) {
        return changing(user).form("key", key).form("value", value).send();
    }

    /** Keeps back up to where the user has read. */
    public static void hideReading(Actor user) {
        change(user, "read_status_privacy", 1).ok();
    }

    /** Tells others up to where the user has read. */
    public static void showReading(Actor user) {
        change(user, "read_status_privacy", 0).ok();
    }
}
