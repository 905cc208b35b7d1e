package org.carillon.platform.settings;

/** As what a setting is read. */
public enum SettingType {
    /** On or off. */
    FLAG("flag"),
    /** A whole number, of the unit that its entry names. */
    NUMBER("number"),
    /** Any text. */
    TEXT("text"),
    /** An address of the web, with http or https and a host. */
    URL("address of the web"),
    /** Several texts, separated by commas. */
    LIST("list with commas"),
    /** A list of texts, written in JSON. */
    NAMES("JSON list"),
    /** Objects, written in JSON. */
    JSON("JSON");

    private final String words;

    SettingType(String words) {
        this.words = words;
    }

    /** What the page of settings calls it, as {@code list with commas}. */
    public String words() {
        return words;
    }
}
