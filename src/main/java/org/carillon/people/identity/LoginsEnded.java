package org.carillon.people.identity;

import java.util.Set;

/**
 * Logins of an account have ended, which may sign in again: the sessions, calls and streams that rest on them end;
 * fired inside the transaction, which holds the account's row.
 *
 * @param userId its id
 * @param devices those whose logins ended; none: all, as a provider said so
 */
public record LoginsEnded(String userId, Set<DeviceKey> devices) {

    /** All of the account. */
    static LoginsEnded all(String userId) {
        return new LoginsEnded(userId, Set.of());
    }

    /** Whether all of the account have ended. */
    public boolean isAll() {
        return devices.isEmpty();
    }

    /** Whether the login of this caller of the account has. */
    public boolean means(Caller caller) {
        return isAll() || DeviceKey.of(caller).filter(devices::contains).isPresent();
    }
}
