package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.http.ApiException;

/** How everything begins that administrators do to accounts and groups. Source: docs/contract/set-up.md 1.3. */
@ApplicationScoped
class ProvisioningLock {
    @Inject
    GroupRepository groups;

    @Inject
    UserRepository users;

    @Inject
    RequestCaller caller;

    /**
     * Waits until nobody else creates or deletes accounts, groups or memberships, up to the end of the transaction.
     * Before any other lock.
     *
     * @throws ApiException WRONG_CREDENTIALS when the caller was deleted or disabled meanwhile
     */
    void begin() {
        groups.lockForProvisioning();
        users.keep(caller.get());
    }
}
