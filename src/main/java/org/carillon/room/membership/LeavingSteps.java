package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.AttendeeId;

/**
 * Removing and leaving: once that is committed, the cookie of who left forgets the session.
 *
 * <p>Source: docs/contract/participants.md 3.2 and 3.3.
 */
@ApplicationScoped
public class LeavingSteps {
    @Inject
    RemovalService removal;

    @Inject
    CookieSessions cookies;

    /**
     * Removes somebody; who names themselves leaves for good.
     *
     * @throws ApiException as {@link RemovalService#remove}
     */
    public void remove(Admission caller, Caller person, AttendeeId attendeeId) {
        if (removal.remove(caller, person, attendeeId)) {
            cookies.unbind(caller.token());
        }
    }

    /**
     * Leaves for good.
     *
     * @throws ApiException as {@link RemovalService#leaveForGood}
     */
    public void leaveForGood(Admission caller) {
        removal.leaveForGood(caller);
        cookies.unbind(caller.token());
    }
}
