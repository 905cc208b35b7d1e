package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.Permissions;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeBatchRepository;
import org.carillon.room.attendee.AttendeeChanged;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.PermissionsMethod;
import org.carillon.room.attendee.PermissionsOfAllChanged;
import org.carillon.room.attendee.Rights;
import org.carillon.room.attendee.RoleChanged;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationTarget;
import org.carillon.room.conversation.ConversationType;

/** Roles and permissions of single attendees. Source: docs/contract/participants.md 4 and 5. */
@ApplicationScoped
@Transactional
public class RoleService {
    private static final int LONGEST_NAME = 64;
    private static final Set<ActorType> PERSONS = Set.of(ActorType.USERS, ActorType.GUESTS, ActorType.EMAILS);

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    AttendeeBatchRepository members;

    @Inject
    Rights rights;

    @Inject
    Event<Object> events;

    /**
     * Makes a member a moderator, or a guest a guest moderator; own permissions go.
     *
     * @throws ApiException PARTICIPANT_NOT_FOUND, ONESELF_PROTECTED, ACTOR_TYPE_INVALID, PARTICIPANT_TYPE_INVALID
     */
    public void promote(Admission caller, AttendeeId attendeeId) {
        Attendee attendee = lockOther(caller, attendeeId);
        ParticipantType role =
                switch (attendee.participantType()) {
                    case USER -> ParticipantType.MODERATOR;
                    case GUEST -> ParticipantType.GUEST_MODERATOR;
                    default -> throw new ApiException(ApiError.PARTICIPANT_TYPE_INVALID);
                };
        attendee.setPermissions(Permissions.INHERIT);
        change(caller, attendee, role);
    }

    /**
     * Makes a moderator a member again, or a guest moderator a guest.
     *
     * @throws ApiException PARTICIPANT_NOT_FOUND, ONESELF_PROTECTED, ACTOR_TYPE_INVALID, PARTICIPANT_TYPE_INVALID
     */
    public void demote(Admission caller, AttendeeId attendeeId) {
        Attendee attendee = lockOther(caller, attendeeId);
        ParticipantType role =
                switch (attendee.participantType()) {
                    case MODERATOR -> ParticipantType.USER;
                    case GUEST_MODERATOR -> ParticipantType.GUEST;
                    default -> throw new ApiException(ApiError.PARTICIPANT_TYPE_INVALID);
                };
        change(caller, attendee, role);
    }

    /**
     * Sets, adds or removes permissions of one attendee; who had joined by themselves becomes an invited member.
     *
     * @param method set, add or remove; the last two start from the effective permissions
     * @throws ApiException ROOM_TYPE_INVALID, PARTICIPANT_NOT_FOUND, MODERATOR_PROTECTED, ACTOR_TYPE_INVALID for what
     *     is no person, VALUE_INVALID
     */
    public void changePermissions(Admission caller, AttendeeId attendeeId, String method, Integer bits) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.ROOM_TYPE_INVALID);
        }
        Attendee attendee = attendees.getParticipant(conversation.id(), attendeeId);
        int before = attendee.permissions().bits();
        if (attendee.participantType().isModerator()) {
            throw new ApiException(ApiError.MODERATOR_PROTECTED);
        }
        if (attendee.actorType() == ActorType.GROUPS) {
            throw new ApiException(ApiError.ACTOR_TYPE_INVALID);
        }
        if (!Permissions.isValid(bits)) {
            throw new ApiException(ApiError.VALUE_INVALID);
        }
        attendee.setPermissions(PermissionsMethod.of(method).apply(rights.effective(conversation, attendee), bits));
        if (attendee.participantType() == ParticipantType.SELF_JOINED) {
            attendee.become(ParticipantType.USER);
        }
        events.fire(new AttendeeChanged(conversation.id(), attendee.id()));
        events.fire(Act.of(ActKind.ATTENDEE_PERMISSIONS_CHANGED, target(conversation, attendee))
                .changed(before, attendee.permissions().bits()));
    }

    /**
     * Sets, adds or removes permissions of everybody: those of the call, and those that attendees have of their own.
     * Who has none follows the call.
     *
     * @param methodName set, add or remove; the last two start from the permissions in effect
     * @throws ApiException CONVERSATION_TYPE_INVALID, VALUE_INVALID
     */
    public void changePermissionsOfAll(Admission caller, String methodName, Integer bits) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo() || conversation.type() == ConversationType.NOTE_TO_SELF) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_INVALID);
        }
        if (!Permissions.isValid(bits)) {
            throw new ApiException(ApiError.VALUE_INVALID);
        }
        PermissionsMethod method = PermissionsMethod.of(methodName);
        conversation.setCallPermissions(method.apply(rights.ofMembers(conversation), bits));
        members.changePermissions(conversation.id(), method, bits);
        events.fire(new PermissionsOfAllChanged(conversation.id()));
        events.fire(Act.of(ActKind.PERMISSIONS_OF_ALL_CHANGED, ConversationTarget.of(conversation))
                .with("method", method.name())
                .with("bits", bits));
    }

    /**
     * Gives the calling guest a name; empty takes it away.
     *
     * @throws ApiException NOT_A_GUEST, BAD_PARAMETER when longer than 64 characters
     */
    public void renameGuest(Admission caller, String newName) {
        conversations.lock(caller.conversationId());
        Attendee attendee = attendees.get(caller.attendeeId());
        if (attendee.actorType() != ActorType.GUESTS) {
            throw new ApiException(ApiError.NOT_A_GUEST);
        }
        String name = newName == null ? "" : newName.strip();
        if (CodePoints.exceed(name, LONGEST_NAME)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        attendee.rename(name);
        events.fire(new AttendeeChanged(attendee.conversationId(), attendee.id()));
    }

    private Attendee lockOther(Admission caller, AttendeeId attendeeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        Attendee attendee = attendees.getParticipant(conversation.id(), attendeeId);
        if (attendee.id() == caller.attendeeId()) {
            throw new ApiException(ApiError.ONESELF_PROTECTED);
        }
        if (!PERSONS.contains(attendee.actorType())) {
            throw new ApiException(ApiError.ACTOR_TYPE_INVALID);
        }
        return attendee;
    }

    private void change(Admission caller, Attendee attendee, ParticipantType role) {
        ParticipantType before = attendee.participantType();
        attendee.become(role);
        events.fire(new RoleChanged(attendee.conversationId(), attendee.id(), caller.attendeeId(), role));
        events.fire(Act.of(ActKind.ROLE_CHANGED, target(conversations.get(attendee.conversationId()), attendee))
                .changed(before.name(), role.name()));
    }

    private static Target target(Conversation conversation, Attendee attendee) {
        return ConversationTarget.of(conversation).attendee(attendee.actorType().wireName(), attendee.actorId());
    }
}
