package org.carillon.people.audit;

import java.util.Locale;

/** By what somebody was known when they acted. */
public enum LoginKind {
    /** A cookie session. */
    SESSION,
    /** The password of the account, sent with the request. */
    PASSWORD,
    /** An app password, sent as a password. */
    APP_PASSWORD,
    /** An app password or token, sent as a bearer. */
    BEARER,
    /** The password of the account, typed into the page for signing in. */
    FORM,
    /** The password of the account, which a directory knows, typed or sent with the request. */
    DIRECTORY,
    /** A server that signs people in has sent the browser. */
    PROVIDER,
    /** None. */
    NONE;

    /** The word on the wire, as {@code app-password}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
