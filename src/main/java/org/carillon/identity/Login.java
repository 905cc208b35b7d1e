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
        return new Caller(user.id(), user.shownName(), adminGroups > 0, appPasswordId);
    }
}
