package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.GroupRepository;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeBatchRepository;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/** Adds accounts and groups to a conversation. Source: docs/contract/participants.md 3. */
@ApplicationScoped
@Transactional
public class MemberService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    AttendeeBatchRepository members;

    @Inject
    AttendeeAdder adder;

    /**
     * Adds an account; one that had joined by itself becomes an invited member, one that is a member stays so.
     *
     * @throws ApiException ROOM_TYPE_INVALID, ADDED_NOT_FOUND
     */
    public void addUser(Admission caller, String sentId) {
        Optional<User> known = Optional.ofNullable(sentId).flatMap(users::keep);
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_INVALID);
        String userId = known.map(User::id).orElseThrow(() -> new ApiException(ApiError.ADDED_NOT_FOUND));
        Optional<Attendee> present = attendees.find(conversation.id(), ActorType.USERS, userId);
        if (present.isPresent()) {
            present.get().beInvited();
        } else {
            adder.invite(conversation.id(), List.of(userId), caller.attendeeId(), false);
            adder.record(conversation, ActorType.USERS, userId);
        }
    }

    /**
     * Adds a group and its members, who will follow it from now on; who is a member of the conversation stays so, and
     * who joined by themselves becomes one.
     *
     * @throws ApiException ROOM_TYPE_INVALID, ADDED_NOT_FOUND
     */
    public void addGroup(Admission caller, String groupId) {
        boolean known = groupId != null && groups.lock(groupId).isPresent();
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_INVALID);
        if (!known) {
            throw new ApiException(ApiError.ADDED_NOT_FOUND);
        }
        attendees.get(caller.attendeeId()); // who was removed meanwhile adds nobody
        if (attendees.find(conversation.id(), ActorType.GROUPS, groupId).isEmpty()) {
            adder.add(Attendee.group(conversation.id(), groupId), caller.attendeeId());
            adder.record(conversation, ActorType.GROUPS, groupId);
        }
        List<String> all = groups.listMembers(groupId);
        Set<String> present = Set.copyOf(attendees.listPresentUsers(conversation.id(), all));
        members.keepThroughGroup(List.of(conversation.id()), present);
        List<String> missing =
                all.stream().filter(userId -> !present.contains(userId)).toList();
        adder.invite(conversation.id(), missing, caller.attendeeId(), true);
    }
}
