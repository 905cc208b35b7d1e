package org.carillon.people.identity;

import java.time.Instant;

/**
 * What one statement reads about an account that logs in.
 *
 * @param user the account
 * @param adminGroups 1 for an administrator, else 0
 * @param appPassword null unless one was used
 * @param signIn the sign-in at a provider that a cookie rests on; null for others
 */
record Login(User user, long adminGroups, AppPassword appPassword, ProviderSession signIn) {

    Login(User user, long adminGroups, AppPassword appPassword) {
        this(user, adminGroups, appPassword, null);
    }

    Caller caller() {
        return caller(credential(), false, null);
    }

    /** The caller whose password the directory has just found right. */
    Caller callerByDirectory() {
        return caller(credential(), true, null);
    }

    /** The caller who shows a token that ends then. */
    Caller callerByToken(Instant ends) {
        return caller(TokenCredential.of(user.number(), ends).text(), false, ends);
    }

    private Caller caller(String credential, boolean byDirectory, Instant ends) {
        return new Caller(
                user.id(),
                user.shownName(),
                adminGroups > 0,
                appPassword == null ? null : appPassword.id(),
                credential,
                user.privacy(),
                new LoginState(
                        user.number(),
                        appPassword == null ? null : appPassword.tokenHash(),
                        signIn == null ? null : signIn.id(),
                        byDirectory,
                        ends));
    }

    /**
     * The app password and the sign-in at a provider by their ids, the account's password by a digest of its stored
     * hash: a new one is another one.
     */
    private String credential() {
        if (appPassword != null) {
            return String.valueOf(appPassword.id());
        }
        return signIn != null ? SignInCredential.text(signIn.id()) : ofPassword(user);
    }

    /** Names the password of an account; never that of a later one of the same id. */
    static String ofPassword(User user) {
        return AppPasswordFormat.hash(user.number() + ":" + user.passwordMark());
    }
}
