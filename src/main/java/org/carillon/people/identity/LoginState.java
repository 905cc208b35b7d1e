package org.carillon.people.identity;

import java.time.Instant;

/**
 * What a login was checked against when the request began: whoever changes it names this state, so that of two who
 * change it at once only one does, and none who was there before.
 *
 * @param account number of the account; 0 for a guest
 * @param appPasswordHash hash of the app password as it was then; null when none was used
 * @param signIn the sign-in at a provider that it rests on; null when it rests on none
 * @param byDirectory whether a directory has checked the password of this very request
 * @param ends when it ends by itself, as that by a token does; null: never
 */
public record LoginState(long account, String appPasswordHash, Long signIn, boolean byDirectory, Instant ends) {
    /** Of somebody without an account. */
    static final LoginState NONE = new LoginState(0, null, null, false, null);
}
