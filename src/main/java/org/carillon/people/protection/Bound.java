package org.carillon.people.protection;

/**
 * How many of a thing there may be at a time: the table of all stocks. What passes by itself is counted in the memory of
 * each node, what is kept in the database is counted there.
 *
 * <p>Source: docs/contract/protection.md 4.
 */
public enum Bound {
    /** Events streams of one account. */
    STREAMS("streams", 100),
    /** Readers of one attendee who wait for messages. */
    READERS("readers", 20),
    /** Cookie sessions of one account; the one that was opened first ends. */
    COOKIES("cookies", 200),
    /** Cookie sessions of people without an account, from one network. */
    GUEST_COOKIES("guest-cookies", 2_000),
    /** Login flows that wait for somebody, of all apps. */
    LOGIN_FLOWS("login-flows", 10_000),
    /** App passwords of one account. */
    APP_PASSWORDS("app-passwords", 500),
    /** Group and public conversations that one account owns. */
    CONVERSATIONS("conversations", 10_000),
    /** Attendees of one conversation. */
    ATTENDEES("attendees", 20_000),
    /** Mails of one conversation that wait to be sent. */
    MAILS("mails", 1_000),
    /** Messages that wait for one session. */
    MESSAGES("messages", 500);

    private final String configName;
    private final int most;

    Bound(String configName, int most) {
        this.configName = "carillon.bound." + configName;
        this.most = most;
    }

    /** Name in MicroProfile Config of another number; 0 there: no bound. */
    public String configName() {
        return configName;
    }

    /** How many, unless configured. */
    public int most() {
        return most;
    }
}
