package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.GroupRepository;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.MemberRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.OwnNameRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationCreated;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.ConversationReopened;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.GuestsChanged;
import org.carillon.room.conversation.PermissionsChanged;
import org.carillon.room.session.ParticipantSessionRepository;

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
    MemberRepository members;

    @Inject
    OwnNameRepository ownNames;

    @Inject
    Arrivals arrivals;

    @Inject
    Ownership ownership;

    @Inject
    Leaving leaving;

    /**
     * Adds an account; one that had joined by itself becomes an invited member, one that is a member stays so.
     *
     * @throws ApiException ROOM_TYPE_UNFIT, ADDED_NOT_FOUND
     */
    public void addUser(Admission caller, String sentId) {
        Optional<User> known = Optional.ofNullable(sentId).flatMap(users::keep);
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_UNFIT);
        String userId = known.map(User::id).orElseThrow(() -> new ApiException(ApiError.ADDED_NOT_FOUND));
        Optional<Attendee> present = attendees.find(conversation.id(), ActorType.USERS, userId);
        if (present.isPresent()) {
            present.get().beInvited();
        } else {
            arrivals.invite(conversation.id(), List.of(userId), caller.attendeeId(), false);
        }
    }

    /**
     * Adds a group and its members, who will follow it from now on; who is a member of the conversation stays so, and who
     * joined by themselves becomes one.
     *
     * @throws ApiException ROOM_TYPE_UNFIT, ADDED_NOT_FOUND
     */
    public void addGroup(Admission caller, String groupId) {
        boolean known = groupId != null && groups.lock(groupId).isPresent();
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_UNFIT);
        if (!known) {
            throw new ApiException(ApiError.ADDED_NOT_FOUND);
        }
        attendees.get(caller.attendeeId()); // who was removed meanwhile adds nobody
        if (attendees.find(conversation.id(), ActorType.GROUPS, groupId).isEmpty()) {
            arrivals.add(Attendee.group(conversation.id(), groupId), caller.attendeeId());
        }
        List<String> all = groups.listMembers(groupId);
        Set<String> present = Set.copyOf(attendees.listPresentUsers(conversation.id(), all));
        members.keepThroughGroup(List.of(conversation.id()), present);
        List<String> missing =
                all.stream().filter(userId -> !present.contains(userId)).toList();
        arrivals.invite(conversation.id(), missing, caller.attendeeId(), true);
    }

    /**
     * Removes somebody; with a group go those whom nothing else holds. Who removes themselves leaves for good.
     *
     * @return whether the caller left
     * @throws ApiException NOT_LOGGED_IN or as {@link #leaveForGood} for oneself; else NOT_A_MODERATOR, ROOM_TYPE_UNFIT,
     *     PARTICIPANT_NOT_FOUND, OWNER_PROTECTED
     */
    public boolean remove(Admission caller, Caller person, AttendeeId attendeeId) {
        if (attendeeId != null && attendeeId.value() == caller.attendeeId()) {
            if (!person.isUser()) {
                throw new ApiException(ApiError.NOT_LOGGED_IN);
            }
            leaveForGood(caller);
            return true;
        }
        if (!caller.moderator()) {
            throw new ApiException(ApiError.NOT_A_MODERATOR);
        }
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.ROOM_TYPE_UNFIT);
        }
        Attendee attendee = attendees.getParticipant(conversation.id(), attendeeId);
        if (attendee.participantType() == ParticipantType.OWNER) {
            throw new ApiException(ApiError.OWNER_PROTECTED);
        }
        if (attendee.actorType() == ActorType.GROUPS) {
            leaving.removeAll(
                    members.listHeldBy(List.of(conversation.id()), attendee.actorId(), ""), caller.attendeeId());
        }
        leaving.remove(attendee, caller.attendeeId());
        return false;
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
        leaving.leave(attendee);
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
        if (created.ownerIds().size() == 1) {
            ownership.check(created.ownerIds().get(0));
        }
        List<Attendee> owners = created.ownerIds().stream()
                .map(userId -> Attendee.user(conversationId, userId, ParticipantType.OWNER))
                .toList();
        boolean note = conversations.get(conversationId).type() == ConversationType.NOTE_TO_SELF;
        owners.forEach(owner -> {
            owner.setFavorite(note);
            arrivals.add(owner, null);
        });
        List<Long> ownerIds = owners.stream().map(Attendee::id).toList();
        arrivals.tellInvited(conversationId, ownerIds.subList(1, ownerIds.size()), ownerIds.get(0));
    }

    void restoreMissing(@Observes ConversationReopened reopened) {
        addMissingOwners(reopened.conversationId(), reopened.ownerIds());
    }

    void removeUninvited(@Observes GuestsChanged changed) {
        if (!changed.allowed()) {
            leaving.dropAll(attendees.list(changed.conversationId()).stream()
                    .filter(attendee -> attendee.participantType().isUninvited())
                    .toList());
        }
    }

    void removeAll(@Observes ConversationDeleted deleted) {
        sessions.removeAll(deleted.conversationId());
        attendees.removeAll(deleted.conversationId());
        ownNames.removeAll(deleted.conversationId());
    }

    void resetPermissions(@Observes PermissionsChanged changed) {
        attendees.resetPermissions(changed.conversationId());
    }

    private void addMissingOwners(long conversationId, List<String> userIds) {
        List<String> present = attendees.listPresentUsers(conversationId, userIds);
        if (present.size() < userIds.size()) {
            Conversation conversation = conversations.get(conversationId);
            conversations.lock(conversation); // two who bring somebody back do it once
            if (conversation.type() != ConversationType.ONE_TO_ONE) {
                return; // one of the two was deleted meanwhile, and who has the id now is somebody else
            }
            List<String> still = attendees.listPresentUsers(conversationId, userIds);
            users.shownNames(userIds).keySet().stream() // nobody whose account is gone
                    .filter(userId -> !still.contains(userId))
                    .forEach(
                            userId -> arrivals.add(Attendee.user(conversationId, userId, ParticipantType.OWNER), null));
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
