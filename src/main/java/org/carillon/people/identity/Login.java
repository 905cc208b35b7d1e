package org.carillon.people.identity;

/**
 * What one statement reads about an account that logs in.
 *
 * @param user the account
 * @param adminGroups 1 for an administrator, else 0
 * @param appPassword null unless one was used
 */
record Login(User user, long adminGroups, AppPassword appPassword) {

    Caller caller() {
        return new Caller(
                user.id(),
                user.shownName(),
                adminGroups > 0,
                appPassword == null ? null : appPassword.id(),
                credential(),
                user.privacy(),
                new LoginState(user.number(), appPassword == null ? null : appPassword.tokenHash()));
    }

    /** The app password by its id, the account's password by a digest of its stored hash: a new one is another one. */
    private String credential() {
        return appPassword != null ? String.valueOf(appPassword.id()) : ofPassword(user);
    }

    /** Names the password of an account; never that of a later one of the same id. */
    static String ofPassword(User user) {
        return AppPasswordFormat.hash(user.number() + ":" + user.passwordHash());
    }
}
