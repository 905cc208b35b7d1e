package org.carillon.identity;

/**
 * What one statement reads about an account that logs in.
 *
 * @param user the account
 * @param adminGroups 1 for an administrator, else 0
 * @param appPasswordId null unless an app password was used
 */
record Login(User user, long adminGroups, Long appPasswordId) {

    Caller caller() {
        return new Caller(user.id(), user.shownName(), adminGroups > 0, appPasswordId, credential(), user.privacy());
    }

    /** The app password by its id, the account's password by a digest of its stored hash: a new one is another one. */
    private String credential() {
        return appPasswordId != null ? appPasswordId.toString() : ofPassword(user);
    }

    /** Names the password of an account. */
    static String ofPassword(User user) {
        return AppPasswords.hash(user.passwordHash());
    }
}
