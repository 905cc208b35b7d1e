package org.carillon.people.audit;

/**
 * Who acts, and from where.
 *
 * @param kind {@code user}, {@code guest} or {@code system}
 * @param id user id; of a guest the attendee id in the conversation of the request, or empty
 * @param login by what they are known
 * @param loginId row id of an app password, also of the one that opened a cookie session; else empty
 * @param address of the client; empty for the system
 * @param requestId what all records of one request have in common; empty for the system
 */
public record Actor(String kind, String id, LoginKind login, String loginId, String address, String requestId) {
    /** The server itself. */
    public static final Actor SYSTEM = new Actor("system", "", LoginKind.NONE, "", "", "");

    private static final String USER = "user";
    private static final String GUEST = "guest";

    /** Somebody without an account. */
    public static Actor guest(String id, String address, String requestId) {
        return new Actor(GUEST, id, LoginKind.NONE, "", address, requestId);
    }

    /** An account, known by something. */
    public Actor as(String userId, LoginKind by, String byId) {
        return new Actor(USER, userId, by, byId, address, requestId);
    }

    /** Whether it is an account. */
    public boolean isUser() {
        return kind.equals(USER);
    }
}
