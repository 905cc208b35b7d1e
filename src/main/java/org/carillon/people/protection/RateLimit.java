package org.carillon.people.protection;

/**
 * How often somebody may do a thing, right or wrong: the table of all limits, per minute.
 *
 * <p>Source: docs/contract/protection.md 3.
 */
public enum RateLimit {
    /** Joins of conversations. */
    JOIN("join", 6_000),
    /** Rings and calls to phones. */
    RING("ring", 300),
    /** Conversations that are created. */
    CREATE("create", 600),
    /** People, groups and phones that are invited. */
    INVITE("invite", 600),
    /** Invitations by mail, also those that are sent again. */
    MAIL("mail", 300),
    /** Messages that are posted. */
    POST("post", 600),
    /** Login flows that are begun. */
    LOGIN_FLOW("login-flow", 60),
    /** Passwords of one conversation, tried by guests of a network that has tried too many wrong ones. */
    GUESS("guess", 30),
    /** Cookie sessions that are opened for a request token. */
    REQUEST_TOKEN("request-token", 600);

    private final String configName;
    private final int perMinute;

    RateLimit(String configName, int perMinute) {
        this.configName = "carillon.limit." + configName;
        this.perMinute = perMinute;
    }

    /** Name in MicroProfile Config of another number; 0 there: no limit. */
    public String configName() {
        return configName;
    }

    /** How often, unless configured. */
    public int perMinute() {
        return perMinute;
    }
}
