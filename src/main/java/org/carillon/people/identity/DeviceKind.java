package org.carillon.people.identity;

/** What a device is known by from one request to the next. */
public enum DeviceKind {
    /** A sign-in with a browser, which its cookie rests on. */
    SESSION("session"),
    /** An app password. */
    APP_PASSWORD("app-password");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }
}
