package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationCreated;
import org.carillon.conversation.ConversationDeleted;
import org.carillon.conversation.ConversationReopened;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.ConversationService;
import org.carillon.conversation.GuestsChanged;
import org.carillon.conversation.PermissionsChanged;
import org.carillon.guard.Admission;
import org.carillon.identity.GroupRepository;
import org.carillon.identity.UserRepository;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** Who belongs to a conversation. Source: docs/contract/participants.md 3. */
@ApplicationScoped
@Transactional
public class MembershipService {
    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationService conversationService;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    Departures departures;

    @Inject
    Event<Object> news;

    /**
     * Adds an account; one that had joined by itself becomes an invited member, one that is a member stays so.
     *
     * @throws ApiException CONVERSATION_TYPE_UNFIT, INVITED_NOT_FOUND
     */
    public void addUser(Admission caller, String userId) {
        boolean known = userId != null && users.lock(userId).isPresent();
        Conversation conversation = lockModerated(caller);
        if (!known) {
            throw new ApiException(ApiError.INVITED_NOT_FOUND);
        }
        Optional<Attendee> present = attendees.find(conversation.id(), ActorType.USERS, userId);
        if (present.isEmpty()) {
            invite(conversation.id(), List.of(userId), caller.attendeeId());
        } else if (present.get().participantType() == ParticipantType.SELF_JOINED) {
            present.get().become(ParticipantType.USER);
        }
    }

    /**
     * Adds a group and its members; who is a member of the conversation stays so.
     *
     * @throws ApiException CONVERSATION_TYPE_UNFIT, INVITED_NOT_FOUND
     */
    public void addGroup(Admission caller, String groupId) {
        Conversation conversation = lockModerated(caller);
        if (groupId == null || groups.find(groupId).isEmpty()) {
            throw new ApiException(ApiError.INVITED_NOT_FOUND);
        }
        if (attendees.find(conversation.id(), ActorType.GROUPS, groupId).isEmpty()) {
            add(Attendee.group(conversation.id(), groupId), caller.attendeeId());
        }
        List<String> members = groups.listMembers(groupId);
        List<String> present = attendees.listPresentUsers(conversation.id(), members);
        List<String> missing =
                members.stream().filter(userId -> !present.contains(userId)).toList();
        invite(conversation.id(), missing, caller.attendeeId());
    }

    /**
     * Removes somebody.
     *
     * @throws ApiException CONVERSATION_TYPE_UNFIT, ATTENDEE_NOT_FOUND, LAST_MODERATOR, ATTENDEE_PROTECTED for an owner
     */
    public void remove(Admission caller, AttendeeId attendeeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_UNFIT);
        }
        Attendee attendee = attendees.get(conversation.id(), AttendeeId.require(attendeeId));
        if (attendee.id() == caller.attendeeId() && isLastModerator(conversation, attendee)) {
            throw new ApiException(ApiError.LAST_MODERATOR);
        }
        if (attendee.participantType() == ParticipantType.OWNER) {
            throw new ApiException(ApiError.ATTENDEE_PROTECTED);
        }
        departures.remove(attendee, caller.attendeeId());
    }

    /**
     * Leaves for good. When nobody with an account stays, the conversation goes too.
     *
     * @throws ApiException LAST_MODERATOR while others stay
     */
    public void leaveForGood(Admission caller) {
        Conversation conversation = conversations.lock(caller.conversationId());
        Attendee attendee = attendees.get(conversation.id(), caller.attendeeId());
        boolean othersStay = attendees.list(conversation.id()).stream()
                .anyMatch(other -> other.actorType() == ActorType.USERS && other.id() != attendee.id());
        if (othersStay && !conversation.type().isBetweenTwo() && isLastModerator(conversation, attendee)) {
            throw new ApiException(ApiError.LAST_MODERATOR);
        }
        departures.remove(attendee, attendee.id());
        if (!othersStay) {
            conversationService.remove(conversation);
        }
    }

    /** Brings back whoever left a one-to-one conversation; nothing happens in another one, or when both are there. */
    public void restorePair(long conversationId) {
        if (attendees.countUsers(conversationId) == 2) {
            return;
        }
        addMissingOwners(conversationId, OneToOne.userIds(conversations.get(conversationId)));
    }

    void addFirst(@Observes ConversationCreated created) {
        long conversationId = created.conversationId();
        List<Attendee> owners = created.ownerIds().stream()
                .map(userId -> Attendee.user(conversationId, userId, ParticipantType.OWNER))
                .toList();
        owners.forEach(owner -> add(owner, null));
        if (created.groupId() != null) {
            add(Attendee.group(conversationId, created.groupId()), null);
        }
        long inviter = owners.get(0).id();
        tellInvited(conversationId, owners.subList(1, owners.size()), inviter);
        invite(conversationId, created.memberIds(), inviter);
    }

    void restoreMissing(@Observes ConversationReopened reopened) {
        addMissingOwners(reopened.conversationId(), reopened.ownerIds());
    }

    void removeUninvited(@Observes GuestsChanged changed) {
        if (!changed.allowed()) {
            attendees.list(changed.conversationId()).stream()
                    .filter(attendee -> attendee.participantType().isUninvited())
                    .forEach(attendee -> departures.remove(attendee, null));
        }
    }

    void removeAll(@Observes ConversationDeleted deleted) {
        sessions.removeAll(deleted.conversationId());
        attendees.removeAll(deleted.conversationId());
    }

    void resetPermissions(@Observes PermissionsChanged changed) {
        attendees.resetPermissions(changed.conversationId());
    }

    private Conversation lockModerated(Admission caller) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (!conversation.type().isModerated()) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_UNFIT);
        }
        return conversation;
    }

    private void addMissingOwners(long conversationId, List<String> userIds) {
        List<String> present = attendees.listPresentUsers(conversationId, userIds);
        if (present.size() < userIds.size()) {
            conversations.lock(conversations.get(conversationId)); // two who bring somebody back do it once
            List<String> still = attendees.listPresentUsers(conversationId, userIds);
            users.shownNames(userIds).keySet().stream() // nobody whose account is gone
                    .filter(userId -> !still.contains(userId))
                    .forEach(userId -> add(Attendee.user(conversationId, userId, ParticipantType.OWNER), null));
        }
    }

    private void invite(long conversationId, List<String> userIds, long inviterId) {
        List<Attendee> invited = userIds.stream()
                .map(userId -> Attendee.user(conversationId, userId, ParticipantType.USER))
                .toList();
        invited.forEach(attendee -> add(attendee, inviterId));
        tellInvited(conversationId, invited, inviterId);
    }

    private void add(Attendee attendee, Long byAttendeeId) {
        attendees.add(attendee);
        news.fire(new AttendeeAdded(attendee.conversationId(), attendee.id(), byAttendeeId));
    }

    private void tellInvited(long conversationId, List<Attendee> invited, long inviterId) {
        if (!invited.isEmpty()) {
            List<Long> ids = invited.stream().map(Attendee::id).toList();
            news.fire(new MembersInvited(conversationId, inviterId, ids));
        }
    }

    /** Whether nobody else with an account moderates. */
    private boolean isLastModerator(Conversation conversation, Attendee attendee) {
        List<Attendee> all = attendees.list(conversation.id());
        return attendee.participantType().isModerator()
                && all.stream()
                        .noneMatch(other -> other.id() != attendee.id()
                                && other.actorType() == ActorType.USERS
                                && other.participantType().isModerator());
    }
}
