package org.carillon.people.identity;

/**
 * Who sends the request.
 *
 * @param userId null for a guest
 * @param displayName name to show; empty for a guest
 * @param admin whether the account is an administrator
 * @param appPasswordId the app password it logged in with; null when it used the account's
 * @param credential names what it logged in with, so that a cookie session ends with it; never the secret itself
 * @param privacy what the account keeps to itself
 * @param state what the login was checked against
 */
public record Caller(
        String userId,
        String displayName,
        boolean admin,
        Long appPasswordId,
        String credential,
        Privacy privacy,
        LoginState state) {
    /** Somebody without an account. */
    public static final Caller GUEST = new Caller(null, "", false, null, "", Privacy.NONE);

    /** A caller of whose account nothing more is known. */
    public Caller(
            String userId, String displayName, boolean admin, Long appPasswordId, String credential, Privacy privacy) {
        this(userId, displayName, admin, appPasswordId, credential, privacy, LoginState.NONE);
    }

    /** Whether an account stands behind the request. */
    public boolean isUser() {
        return userId != null;
    }

    /** Whether the password of the account came with the request: no app password, cookie of a sign-in or token. */
    boolean isByPassword() {
        return isUser() && appPasswordId == null && state.signIn() == null && state.ends() == null;
    }

    /**
     * Whether a person signed in, with a password or at a provider: no app that has a password of its own, no program.
     */
    public boolean isPerson() {
        return isUser() && appPasswordId == null && state.ends() == null;
    }

    /** Whether the account is the given one. */
    public boolean is(String otherUserId) {
        return isUser() && userId.equals(otherUserId);
    }
}
