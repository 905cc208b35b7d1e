package org.carillon.platform.settings;

import java.util.List;
import org.carillon.platform.http.LogText;

/**
 * Asks before a start whether all settings can be used. Who reads one in a way of its own observes it and complains.
 * Source: docs/settings.md 2.
 *
 * @param complaints sentences for operators; each observer adds its own
 */
public record SettingsCheck(List<String> complaints) {

    /**
     * The value cannot be taken.
     *
     * @param value not told if it is a secret
     * @param what what it is instead of a right one, as {@code no whole number}
     */
    public void complain(CatalogueEntry setting, String value, String what) {
        String name = "the setting " + setting.configName() + " is ";
        complaints.add(
                setting.spec().secret() ? name + what : name + '"' + LogText.oneLine(value) + "\", which is " + what);
    }
}
