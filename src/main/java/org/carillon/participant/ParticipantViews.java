package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationService;
import org.carillon.conversation.ConversationType;
import org.carillon.conversation.ConversationView;
import org.carillon.conversation.ConversationViews;
import org.carillon.conversation.LatestMessages;
import org.carillon.identity.Caller;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Shows conversations to their readers. Source: docs/contract/conversations.md 13. */
@ApplicationScoped
@Transactional
public class ParticipantViews implements ConversationViews {
    private static final int LEVEL_MENTIONS = 2;

    @Inject
    AttendeeRepository attendees;

    @Inject
    People people;

    @Inject
    ConversationService conversations;

    @Inject
    LatestMessages messages;

    @Inject
    Rights rights;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public ConversationView show(String token, Caller caller, Optional<String> boundSessionId) {
        Presence presence = attendees
                .findPresence(token, caller.userId(), boundSessionId.orElse(null))
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
        Conversation conversation = presence.conversation();
        if (presence.attendee() == null) {
            if (conversation.type() != ConversationType.PUBLIC) {
                throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
            }
            return skeleton(conversation);
        }
        openDueLobbies(List.of(presence));
        People.Known partners = people.users(OneToOne.userIds(conversation), true);
        Attendee reader = presence.attendee();
        Map<Long, Object> latest =
                messages.latest(List.of(conversation), reader.actorType().wireName(), reader.actorId());
        return whole(presence, caller, partners, latest);
    }

    @Override
    public List<ConversationView> list(
            Caller caller, Instant since, boolean withStatuses, Map<String, String> boundSessionIds) {
        List<Presence> presences = attendees.listPresences(
                caller.userId(), since, withStatuses, new ArrayList<>(boundSessionIds.values()));
        openDueLobbies(presences);
        List<String> partnerIds = presences.stream()
                .flatMap(presence -> OneToOne.userIds(presence.conversation()).stream())
                .distinct()
                .toList();
        People.Known partners = people.users(partnerIds, withStatuses);
        Map<Long, Object> latest = messages.latest(
                presences.stream().map(Presence::conversation).toList(), ActorType.USERS.wireName(), caller.userId());
        return presences.stream()
                .map(presence -> whole(presence, caller, partners, latest))
                .toList();
    }

    /** One after the other by id, as everywhere where several conversations are locked. */
    private void openDueLobbies(List<Presence> presences) {
        presences.stream()
                .map(Presence::conversation)
                .filter(conversation -> conversation.lobby().isDue(clock.instant()))
                .sorted(Comparator.comparing(Conversation::id))
                .forEach(conversations::openDueLobby);
    }

    private ConversationView whole(Presence presence, Caller caller, People.Known partners, Map<Long, Object> latest) {
        Conversation conversation = presence.conversation();
        Attendee attendee = presence.attendee();
        ConversationView view = skeleton(conversation);
        describe(view, conversation);
        showCall(view, conversation);
        showMembership(view, conversation, attendee);
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            view.name = OneToOne.partner(conversation, caller.userId());
            view.displayName = partners.name(view.name);
            view.status = partners.status(view.name);
        }
        if (presence.session() != null) {
            view.participantFlags = presence.session().inCall().bits();
            view.sessionId = presence.session().sessionId();
            view.lastPing = presence.session().lastPing().getEpochSecond();
        }
        view.lastMessage = latest.getOrDefault(conversation.id(), List.of());
        holdInLobby(view, conversation, attendee);
        return view;
    }

    private static ConversationView skeleton(Conversation conversation) {
        ConversationView view = new ConversationView();
        view.id = conversation.id();
        view.token = conversation.token();
        view.type = conversation.type().number();
        view.hasPassword = conversation.passwordHash() != null;
        view.avatarVersion = Avatars.version(conversation.token());
        return view;
    }

    private void describe(ConversationView view, Conversation conversation) {
        view.name = conversation.name();
        view.displayName = conversation.name();
        if (conversation.type() == ConversationType.NOTE_TO_SELF) {
            view.objectType = "note_to_self";
            view.objectId = conversation.soleOwner();
        }
        view.readOnly = conversation.isReadOnly() ? 1 : 0;
        view.lobbyState = conversation.lobby().isOn() ? 1 : 0;
        view.lobbyTimer = seconds(conversation.lobby().timer());
        view.lastActivity = seconds(conversation.lastActivity());
        int consent = settings.recordingConsent();
        view.recordingConsent = consent == 2 ? (conversation.asksForRecordingConsent() ? 1 : 0) : consent;
    }

    private static void showCall(ConversationView view, Conversation conversation) {
        view.hasCall = conversation.hasCall();
        view.callFlag = conversation.callFlag();
        view.callStartTime = seconds(conversation.activeSince());
        view.callPermissions = conversation.callPermissions().bits();
        view.defaultPermissions = conversation.defaultPermissions().bits();
    }

    private void showMembership(ConversationView view, Conversation conversation, Attendee attendee) {
        ParticipantType role = attendee.participantType();
        boolean guest = attendee.actorType() == ActorType.GUESTS;
        view.participantType = role.number();
        view.actorType = attendee.actorType().wireName();
        view.actorId = attendee.actorId();
        view.attendeeId = attendee.id();
        view.permissions = rights.effective(conversation, attendee).bits();
        view.attendeePermissions = attendee.permissions().bits();
        view.canStartCall = rights.mayStartCall(conversation, attendee);
        view.canLeaveConversation = !guest && conversation.type() != ConversationType.NOTE_TO_SELF;
        view.canDeleteConversation =
                !guest && role.isModerator() && !conversation.type().isBetweenTwo();
        view.notificationLevel = guest ? 3 : notificationLevel(conversation);
        view.notificationCalls = attendee.isNotifiedOfCalls() ? 1 : 0;
    }

    private int notificationLevel(Conversation conversation) {
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            return 1;
        }
        int configured = settings.number(SettingKey.DEFAULT_GROUP_NOTIFICATION);
        return configured >= 1 && configured <= 3 ? configured : LEVEL_MENTIONS;
    }

    /** Who waits in the lobby learns no more than that there is something to wait for. */
    private void holdInLobby(ConversationView view, Conversation conversation, Attendee attendee) {
        if (rights.isHeldInLobby(conversation, attendee)) {
            view.hasCall = false;
            view.canStartCall = false;
            view.canLeaveConversation = true;
            view.lastMessage = List.of();
        }
    }

    private static long seconds(Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }
}
