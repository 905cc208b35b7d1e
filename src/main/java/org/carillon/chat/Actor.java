package org.carillon.chat;

import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;

/**
 * Who did, or to whom was done, what a message tells.
 *
 * @param type wire name of the kind of actor
 * @param id among those of its kind
 */
record Actor(String type, String id) {
    /** Nobody in particular. */
    static final Actor SYSTEM = new Actor(ActorType.GUESTS.wireName(), "system");
    /** Guests, when no account took part. */
    static final Actor GUESTS_ONLY = new Actor(ActorType.GUESTS.wireName(), "guests-only");

    /** Accounts that were deleted: all of them look the same. */
    static final Actor DELETED = new Actor("deleted_users", "deleted_users");

    /** Everybody in the conversation, when somebody mentions them. */
    static final Actor ALL = new Actor("calls", "all");

    /** Never told or stored. */
    private static final String FORMER_GROUPS = "former_groups";

    static Actor of(Attendee attendee) {
        return new Actor(attendee.actorType().wireName(), attendee.actorId());
    }

    static Actor user(String userId) {
        return new Actor(ActorType.USERS.wireName(), userId);
    }

    /** A group that was deleted, when another one has its id by now. */
    static Actor formerGroup(String groupId) {
        return new Actor(FORMER_GROUPS, groupId);
    }

    boolean isUser() {
        return type.equals(ActorType.USERS.wireName());
    }

    boolean isEmail() {
        return type.equals(ActorType.EMAILS.wireName());
    }

    /** Also for a former group. */
    boolean isGroup() {
        return type.equals(ActorType.GROUPS.wireName()) || isFormerGroup();
    }

    boolean isFormerGroup() {
        return type.equals(FORMER_GROUPS);
    }

    boolean isGuest() {
        return type.equals(ActorType.GUESTS.wireName());
    }
}
