package org.carillon.chat;

import static org.carillon.platform.cluster.ObserverOrder.EARLY;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carillon.call.live.CallEnded;
import org.carillon.call.live.CallJoined;
import org.carillon.call.live.CallLeft;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeAdded;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.attendee.MembersAdded;
import org.carillon.room.attendee.RoleChanged;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationCreated;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.ConversationRenamed;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.DescriptionChanged;
import org.carillon.room.conversation.GuestsChanged;
import org.carillon.room.conversation.ListingChanged;
import org.carillon.room.conversation.LobbyChanged;
import org.carillon.room.conversation.PasswordChanged;
import org.carillon.room.conversation.ReadOnlyChanged;

/**
 * Notes in the history of a conversation what happens in it, inside the transaction in which it happens, and before
 * those act whom it makes act.
 *
 * <p>Source: docs/contract/messages.md 2 and 5.
 */
@ApplicationScoped
class SystemMessageWriter {
    @Inject
    ChatRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    Clock clock;

    void on(@Observes @Priority(EARLY) ConversationCreated event) {
        if (conversations.get(event.conversationId()).type() == ConversationType.NOTE_TO_SELF) {
            return; // nobody needs to be told
        }
        post(event.conversationId(), MessageActor.user(event.ownerIds().get(0)), SystemMessage.CONVERSATION_CREATED);
    }

    void on(@Observes @Priority(EARLY) ConversationRenamed event) {
        post(event.conversationId(), event.attendeeId(), SystemMessage.CONVERSATION_RENAMED);
    }

    void on(@Observes @Priority(EARLY) DescriptionChanged event) {
        post(
                event.conversationId(),
                event.attendeeId(),
                event.isSet() ? SystemMessage.DESCRIPTION_SET : SystemMessage.DESCRIPTION_REMOVED);
    }

    void on(@Observes @Priority(EARLY) ListingChanged event) {
        SystemMessage kind =
                switch (event.scope()) {
                    case NOBODY -> SystemMessage.LISTABLE_NONE;
                    case USERS -> SystemMessage.LISTABLE_USERS;
                    case EVERYONE -> SystemMessage.LISTABLE_ALL;
                };
        post(event.conversationId(), event.attendeeId(), kind);
    }

    void on(@Observes @Priority(EARLY) ReadOnlyChanged event) {
        post(
                event.conversationId(),
                event.attendeeId(),
                event.readOnly() ? SystemMessage.READ_ONLY : SystemMessage.READ_ONLY_OFF);
    }

    void on(@Observes @Priority(EARLY) LobbyChanged event) {
        if (event.attendeeId() == null) {
            post(event.conversationId(), MessageActor.SYSTEM, SystemMessage.LOBBY_TIMER_REACHED);
        } else {
            post(
                    event.conversationId(),
                    event.attendeeId(),
                    event.on() ? SystemMessage.LOBBY_NON_MODERATORS : SystemMessage.LOBBY_NONE);
        }
    }

    void on(@Observes @Priority(EARLY) PasswordChanged event) {
        post(
                event.conversationId(),
                event.attendeeId(),
                event.isSet() ? SystemMessage.PASSWORD_SET : SystemMessage.PASSWORD_REMOVED);
    }

    void on(@Observes @Priority(EARLY) GuestsChanged event) {
        post(
                event.conversationId(),
                event.attendeeId(),
                event.allowed() ? SystemMessage.GUESTS_ALLOWED : SystemMessage.GUESTS_DISALLOWED);
    }

    void on(@Observes @Priority(EARLY) AttendeeAdded event) {
        if (event.byAttendeeId() == null) {
            return;
        }
        Attendee added = attendees.get(event.attendeeId());
        if (event.byAttendeeId() == event.attendeeId()) {
            post(event.conversationId(), event.attendeeId(), SystemMessage.USER_JOINED, added);
        } else if (added.actorType() == ActorType.PHONES) {
            post(event.conversationId(), event.byAttendeeId(), SystemMessage.PHONE_ADDED, added);
        } else if (added.actorType() == ActorType.GROUPS) {
            post(event.conversationId(), event.byAttendeeId(), SystemMessage.GROUP_ADDED, added);
        }
    }

    void on(@Observes @Priority(EARLY) MembersAdded event) {
        post(event.conversationId(), event.byAttendeeId(), SystemMessage.USER_ADDED, event.userIds());
    }

    void on(@Observes @Priority(EARLY) AttendeesLeft event) {
        switch (event.how()) {
            case LEFT ->
                event.people().stream()
                        .filter(person -> person.actorType() == ActorType.USERS)
                        .forEach(person -> post(
                                person.conversationId(), MessageActor.user(person.actorId()), SystemMessage.USER_LEFT));
            case REMOVED -> postRemoved(event);
            case LAPSED, ACCOUNT_DELETED -> {} // nobody did it, so nobody is told
        }
    }

    void on(@Observes @Priority(EARLY) RoleChanged event) {
        SystemMessage kind =
                switch (event.role()) {
                    case MODERATOR -> SystemMessage.MODERATOR_PROMOTED;
                    case GUEST_MODERATOR -> SystemMessage.GUEST_MODERATOR_PROMOTED;
                    case GUEST -> SystemMessage.GUEST_MODERATOR_DEMOTED;
                    default -> SystemMessage.MODERATOR_DEMOTED;
                };
        post(event.conversationId(), event.byAttendeeId(), kind, attendees.get(event.attendeeId()));
    }

    void on(@Observes @Priority(EARLY) CallJoined event) {
        post(
                event.conversationId(),
                event.attendeeId(),
                event.intoEmpty() ? SystemMessage.CALL_STARTED : SystemMessage.CALL_JOINED);
    }

    void on(@Observes @Priority(EARLY) CallLeft event) {
        post(event.conversationId(), event.attendeeId(), SystemMessage.CALL_LEFT);
    }

    void on(@Observes @Priority(EARLY) CallEnded event) {
        MessageActor actor = event.userIds().isEmpty()
                ? MessageActor.GUESTS_ONLY
                : MessageActor.user(event.userIds().get(0));
        SystemMessage kind = SystemMessage.CALL_ENDED;
        if (event.forAll()) {
            actor = event.endedBy() == null ? MessageActor.SYSTEM : MessageActor.of(attendees.get(event.endedBy()));
            kind = SystemMessage.CALL_ENDED_EVERYONE;
        } else if (conversations.get(event.conversationId()).type().isBetweenTwo()
                && event.userIds().size() == 1) {
            kind = SystemMessage.CALL_MISSED;
        }
        post(
                event.conversationId(),
                actor,
                kind,
                MessageParameters.ofCall(event.userIds(), event.guests(), event.seconds()));
    }

    void on(@Observes ConversationDeleted event) {
        messages.removeAll(event.conversationId());
    }

    /** All of one conversation. */
    private void postRemoved(AttendeesLeft event) {
        long conversationId = event.people().get(0).conversationId();
        List<String> userIds = event.actorIds(ActorType.USERS);
        if (userIds.size() == 1) {
            postRemoved(
                    conversationId,
                    event.byAttendeeId(),
                    SystemMessage.USER_REMOVED,
                    MessageActor.user(userIds.get(0)));
        } else {
            post(conversationId, event.byAttendeeId(), SystemMessage.USER_REMOVED, userIds);
        }
        for (String groupId : event.actorIds(ActorType.GROUPS)) {
            MessageActor group = new MessageActor(ActorType.GROUPS.wireName(), groupId);
            postRemoved(conversationId, event.byAttendeeId(), SystemMessage.GROUP_REMOVED, group);
        }
    }

    private void postRemoved(long conversationId, long byAttendeeId, SystemMessage kind, MessageActor removed) {
        MessageActor remover = MessageActor.of(attendees.get(byAttendeeId));
        post(conversationId, remover, kind, MessageParameters.about(removed));
    }

    private void post(long conversationId, long attendeeId, SystemMessage kind) {
        post(conversationId, MessageActor.of(attendees.get(attendeeId)), kind);
    }

    private void post(long conversationId, long attendeeId, SystemMessage kind, Attendee object) {
        MessageActor actor = MessageActor.of(attendees.get(attendeeId));
        post(conversationId, actor, kind, MessageParameters.about(MessageActor.of(object)));
    }

    /** One for each of these accounts, unless the server itself did it. */
    private void post(long conversationId, Long byAttendeeId, SystemMessage kind, List<String> userIds) {
        if (byAttendeeId == null || userIds.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        MessageActor actor = MessageActor.of(attendees.get(byAttendeeId));
        long latest =
                messages.addAbout(conversationId, new NewMessage(actor, kind, MessageParameters.NONE, now), userIds);
        if (latest != 0) {
            conversations.get(conversationId).noteMessage(latest, now);
        }
    }

    private void post(long conversationId, MessageActor actor, SystemMessage kind) {
        post(conversationId, actor, kind, MessageParameters.NONE);
    }

    private void post(long conversationId, MessageActor actor, SystemMessage kind, MessageParameters parameters) {
        Instant now = clock.instant();
        Conversation conversation = conversations.get(conversationId);
        ChatMessage message = ChatMessage.note(conversation, new NewMessage(actor, kind, parameters, now));
        messages.add(message);
        conversation.noteMessage(message.id(), now);
    }
}
