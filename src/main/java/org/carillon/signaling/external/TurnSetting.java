package org.carillon.signaling.external;

import java.util.List;
import org.carillon.platform.digest.Hmac;

/**
 * A TURN server as an administrator describes it.
 *
 * @param urls one per scheme and protocol
 * @param secret shared with the server; empty where the password is fixed
 * @param username null: a new one for each answer
 * @param password null: made from secret and username
 */
record TurnSetting(List<String> urls, String secret, String username, String password) {

    /** What a client gets. */
    TurnServer forUser(String user) {
        String name = username == null ? user : username;
        return new TurnServer(urls, name, password == null ? Hmac.sha1(name, secret) : password);
    }

    /** Without what nobody should read in a log. */
    @Override
    public String toString() {
        return "TurnSetting" + urls;
    }
}
