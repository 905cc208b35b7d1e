package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.UserRepository;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.AccountAttendeeRepository;

/** How many conversations an account may own. Source: docs/contract/protection.md 4. */
@ApplicationScoped
class Ownership {
    @Inject
    AccountAttendeeRepository memberships;

    @Inject
    UserRepository users;

    @Inject
    QuotaCounter bounds;

    /**
     * Checks that there is room for one more; two at once are counted one after the other.
     *
     * @throws ApiException LIMIT_REACHED
     */
    void check(String userId) {
        users.lock(userId);
        if (bounds.isOver(Quota.CONVERSATIONS, memberships.countOwned(userId), 1)) {
            throw new ApiException(ApiError.LIMIT_REACHED);
        }
    }
}
