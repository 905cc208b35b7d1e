package org.carillon.room.attendee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.carillon.people.guard.GroupRestrictions;
import org.carillon.platform.settings.SettingKey;

/**
 * Who is in a group that may start calls; asked once per request and account, however many conversations are shown.
 *
 * <p>Source: docs/contract/call.md 1.5.
 */
@RequestScoped
class CallStarters {
    private final Map<String, Boolean> known = new HashMap<>();

    @Inject
    GroupRestrictions limits;

    /** Whether the attendee is one: guests, addresses and phones are in no group. */
    boolean include(Attendee attendee) {
        return attendee.actorType() == ActorType.USERS
                && known.computeIfAbsent(
                        attendee.actorId(), userId -> limits.admits(SettingKey.START_CALLS_GROUPS, userId));
    }
}
