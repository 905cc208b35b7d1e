package org.carillon.room.view;

import org.carillon.people.identity.EmailAddress;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserGroup;

/**
 * Somebody who could be invited. Source: docs/contract/participants.md 11.
 *
 * @param id what to invite by
 * @param label name to show
 * @param icon kind of picture
 * @param source kind of actor, as {@code users}
 * @param status always empty
 * @param subline always empty
 * @param shareWithDisplayNameUnique tells apart those with the same label
 */
public record Suggestion(
        String id,
        String label,
        String icon,
        String source,
        String status,
        String subline,
        String shareWithDisplayNameUnique) {

    static Suggestion of(User user) {
        return new Suggestion(user.id(), user.shownName(), "icon-user", "users", "", "", user.id());
    }

    static Suggestion of(UserGroup group) {
        return new Suggestion(group.id(), group.shownName(), "icon-group", "groups", "", "", group.id());
    }

    static Suggestion of(EmailAddress email) {
        String address = email.text();
        return new Suggestion(address, address, "icon-mail", "emails", "", "", address);
    }
}
