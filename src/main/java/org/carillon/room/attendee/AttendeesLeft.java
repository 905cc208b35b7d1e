package org.carillon.room.attendee;

import java.util.Collection;
import java.util.List;

/**
 * One or many are no attendees any more, in one or many conversations; fired once for all of them, inside the
 * transaction and with all of these conversations locked. Their sessions are deleted by then. So are they, but for
 * those of a deleted account: they go next, so that a call that ends with it can still count them. Source:
 * docs/adr/0040.
 *
 * @param how why they are gone, the same for all of them
 * @param people who; nobody when an account was deleted, which takes all that it is
 * @param byAttendeeId who removed them; null when nobody did
 * @param deletedUserId the account that was deleted, or null
 * @param conversationIds where they left, in the order of the ids
 */
public record AttendeesLeft(
        How how, List<Person> people, Long byAttendeeId, String deletedUserId, List<Long> conversationIds) {

    /** Why they are gone, which decides what follows. */
    public enum How {
        /** By themselves; one. */
        LEFT,
        /** Somebody removed them from one conversation. */
        REMOVED,
        /** Nothing holds them any more: their session ended, their group went, or guests are let in no more. */
        LAPSED,
        /** Their account was deleted. */
        ACCOUNT_DELETED
    }

    /**
     * Who left.
     *
     * @param wasInCall whether a session of theirs was in the call
     */
    public record Person(long conversationId, long attendeeId, ActorType actorType, String actorId, boolean wasInCall) {
        /** Who an attendee was, for observers that come after the row is gone. */
        public static Person of(Attendee attendee, boolean wasInCall) {
            return new Person(
                    attendee.conversationId(), attendee.id(), attendee.actorType(), attendee.actorId(), wasInCall);
        }
    }

    /** People have left one conversation; at least one. */
    public static AttendeesLeft of(How how, List<Person> people, Long byAttendeeId) {
        return new AttendeesLeft(
                how,
                people,
                byAttendeeId,
                null,
                people.stream().map(Person::conversationId).distinct().sorted().toList());
    }

    /** An account was deleted; it leaves these conversations. */
    public static AttendeesLeft ofAccount(String userId, Collection<Long> conversationIds) {
        return new AttendeesLeft(How.ACCOUNT_DELETED, List.of(), null, userId, List.copyOf(conversationIds));
    }

    /** Row ids of all of them, as they were. */
    public List<Long> attendeeIds() {
        return people.stream().map(Person::attendeeId).toList();
    }

    /** Row ids of those of one kind; may be empty. */
    public List<Long> attendeeIds(ActorType type) {
        return people.stream()
                .filter(person -> person.actorType() == type)
                .map(Person::attendeeId)
                .toList();
    }

    /** Ids of those of one kind, as accounts or groups. */
    public List<String> actorIds(ActorType type) {
        return people.stream()
                .filter(person -> person.actorType() == type)
                .map(Person::actorId)
                .toList();
    }
}
