package org.carillon.room.view;

import org.carillon.people.identity.User;
import org.carillon.people.identity.UserGroup;
import org.carillon.room.attendee.Attendee;

/**
 * A member of whom a post can speak.
 *
 * @param attendee the membership
 * @param user the account, or null
 * @param group the group, or null
 */
record Mentionable(Attendee attendee, User user, UserGroup group) {

    /** Name to show. */
    String name() {
        if (user != null) {
            return user.shownName();
        }
        return group == null ? attendee.displayName() : group.shownName();
    }
}
