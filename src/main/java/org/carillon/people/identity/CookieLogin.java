package org.carillon.people.identity;

import java.io.Serializable;

/**
 * Who opened a cookie session, and with what.
 *
 * @param userId null for a guest
 * @param appPasswordId null unless an app password was used
 * @param credential as of {@link Caller}
 */
record CookieLogin(String userId, Long appPasswordId, String credential) implements Serializable {

    static CookieLogin of(Caller caller) {
        return new CookieLogin(caller.userId(), caller.appPasswordId(), caller.credential());
    }
}
