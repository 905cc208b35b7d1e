package org.carillon.identity;

/**
 * Who sends the request.
 *
 * @param userId null for a guest
 * @param displayName name to show; empty for a guest
 * @param admin whether the account is an administrator
 * @param appPasswordId the app password it logged in with; null when it used another way
 */
public record Caller(String userId, String displayName, boolean admin, Long appPasswordId) {
    /** Somebody without an account. */
    public static final Caller GUEST = new Caller(null, "", false, null);

    /** Whether an account stands behind the request. */
    public boolean isUser() {
        return userId != null;
    }

    /** Whether the account is the given one. */
    public boolean is(String otherUserId) {
        return isUser() && userId.equals(otherUserId);
    }
}
