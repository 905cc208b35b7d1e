package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeAdded;
import org.carillon.room.attendee.AttendeeBatchRepository;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.MembersAdded;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationTarget;

/** The ways in, in one place. Callers hold the row lock of the conversation and own the transaction. */
@ApplicationScoped
class AttendeeAdder {
    @Inject
    AttendeeRepository attendees;

    @Inject
    AttendeeBatchRepository members;

    @Inject
    QuotaCounter bounds;

    @Inject
    Event<Object> events;

    /** Adds one attendee of any kind; {@code byAttendeeId} is null when nobody in the conversation did it. */
    void add(Attendee attendee, Long byAttendeeId) {
        store(attendee);
        events.fire(new AttendeeAdded(attendee.conversationId(), attendee.id(), byAttendeeId));
    }

    /** Puts on record that the caller has added somebody: a person, a phone, or a group with its members. */
    void record(Conversation conversation, ActorType type, String actorId) {
        events.fire(Act.of(
                ActKind.ATTENDEE_ADDED, ConversationTarget.of(conversation).attendee(type.wireName(), actorId)));
    }

    /** Adds one who did it themselves. */
    void addBySelf(Attendee attendee) {
        store(attendee);
        events.fire(new AttendeeAdded(attendee.conversationId(), attendee.id(), attendee.id()));
    }

    private void store(Attendee attendee) {
        makeRoom(attendee.conversationId(), 1);
        attendees.add(attendee);
    }

    /**
     * Makes accounts that are not there yet ordinary members, by a few statements for any number of them, and tells
     * them.
     *
     * @param throughGroup whether they come with their group alone
     */
    void invite(long conversationId, List<String> userIds, long inviterId, boolean throughGroup) {
        if (!userIds.isEmpty()) {
            makeRoom(conversationId, userIds.size());
        }
        for (List<String> some : Batches.of(userIds)) {
            members.add(conversationId, some, throughGroup);
            events.fire(new MembersAdded(conversationId, some, inviterId));
            tellInvited(conversationId, members.listIds(conversationId, some), inviterId);
        }
    }

    /**
     * Checks that so many more fit into the conversation.
     *
     * @throws ApiException LIMIT_REACHED
     */
    void makeRoom(long conversationId, int more) {
        if (bounds.isOver(Quota.ATTENDEES, attendees.count(conversationId), more)) {
            throw new ApiException(ApiError.LIMIT_REACHED);
        }
    }

    /** Tells accounts that are members by now that somebody invited them. */
    void tellInvited(long conversationId, List<Long> attendeeIds, long inviterId) {
        if (!attendeeIds.isEmpty()) {
            events.fire(new MembersInvited(conversationId, inviterId, attendeeIds));
        }
    }
}
