package org.carillon.chat;

import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;

/**
 * Who did, or to whom was done, what a message tells.
 *
 * @param type wire name of the kind of actor
 * @param id among those of its kind
 */
record MessageActor(String type, String id) {
    /** Nobody in particular. */
    static final MessageActor SYSTEM = new MessageActor(ActorType.GUESTS.wireName(), "system");
    /** Guests, when no account took part. */
    static final MessageActor GUESTS_ONLY = new MessageActor(ActorType.GUESTS.wireName(), "guests-only");

    /** Accounts that were deleted: all of them look the same. */
    static final MessageActor DELETED = new MessageActor("deleted_users", "deleted_users");

    /** Everybody in the conversation, when somebody mentions them. */
    static final MessageActor ALL = new MessageActor("calls", "all");

    /** Never told or stored. */
    private static final String FORMER_GROUPS = "former_groups";

    static MessageActor of(Attendee attendee) {
        return new MessageActor(attendee.actorType().wireName(), attendee.actorId());
    }

    static MessageActor user(String userId) {
        return new MessageActor(ActorType.USERS.wireName(), userId);
    }

    /** A group that was deleted, when another one has its id by now. */
    static MessageActor formerGroup(String groupId) {
        return new MessageActor(FORMER_GROUPS, groupId);
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
