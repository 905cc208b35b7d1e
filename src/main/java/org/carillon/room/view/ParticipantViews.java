package org.carillon.room.view;

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
import org.carillon.people.guard.GroupLimits;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.LastCommonReadRepository;
import org.carillon.room.attendee.NotificationLevels;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.Pins;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.ConversationViews;
import org.carillon.room.conversation.LatestMessages;
import org.carillon.room.conversation.SipState;
import org.carillon.room.session.Presence;
import org.carillon.room.session.PresencePart;
import org.carillon.room.session.PresenceRepository;

/** Shows conversations to their readers. Source: docs/contract/conversations.md 13. */
@ApplicationScoped
@Transactional
public class ParticipantViews implements ConversationViews {
    @Inject
    AttendeeRepository attendees;

    @Inject
    PresenceRepository presenceRows;

    @Inject
    ListedConversationRepository listed;

    @Inject
    LastCommonReadRepository lastCommonRead;

    @Inject
    People people;

    @Inject
    Pins pins;

    @Inject
    ConversationService conversations;

    @Inject
    LatestMessages messages;

    @Inject
    Rights rights;

    @Inject
    NotificationLevels levels;

    @Inject
    GroupLimits limits;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public ConversationView show(String token, Caller caller, Optional<String> boundSessionId) {
        Presence presence = presenceRows
                .findPresence(token, caller.userId(), boundSessionId.orElse(null))
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
        Conversation conversation = presence.conversation();
        if (presence.attendee() == null) {
            return showToStranger(conversation, caller);
        }
        openDueLobbies(List.of(presence));
        People.Known partners = people.users(OneToOne.userIds(conversation), true);
        Attendee reader = presence.attendee();
        if (sip(conversation) != SipState.OFF && reader.actorType().hasPin() && reader.pin() == null) {
            pins.giveMissing(conversation);
            attendees.reread(reader);
        }
        Map<Long, Object> latest =
                messages.latest(List.of(conversation), reader.actorType().wireName(), reader.actorId());
        return whole(
                presence.withLastCommonRead(lastCommonRead.get(conversation.id())),
                new Reader(caller, mayUseSip(caller), partners, latest));
    }

    @Override
    public ConversationView showToBridge(String token) {
        Conversation conversation = presenceRows
                .findPresence(token, null, null)
                .map(Presence::conversation)
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
        ConversationView view = Sketches.ofListed(conversation);
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            view.name = "";
            view.displayName = "Private conversation";
        }
        view.sipEnabled = sip(conversation).number();
        return view;
    }

    @Override
    public List<ConversationView> list(
            Caller caller, Instant since, boolean withStatuses, Map<String, String> boundSessionIds, long after) {
        List<Presence> presences = presenceRows.listPresences(
                caller.userId(),
                new PresencePart(since, withStatuses, after, PART),
                new ArrayList<>(boundSessionIds.values()));
        openDueLobbies(presences);
        List<String> partnerIds = presences.stream()
                .flatMap(presence -> OneToOne.userIds(presence.conversation()).stream())
                .distinct()
                .toList();
        People.Known partners = people.users(partnerIds, withStatuses);
        List<Conversation> shown =
                presences.stream().map(Presence::conversation).toList();
        Reader reader = new Reader(
                caller,
                mayUseSip(caller),
                partners,
                messages.latest(shown, ActorType.USERS.wireName(), caller.userId()));
        return presences.stream().map(presence -> whole(presence, reader)).toList();
    }

    @Override
    public List<ConversationView> listed(Caller caller, String searchTerm) {
        if (searchTerm.indexOf('\0') >= 0) {
            return List.of(); // no database takes it
        }
        return listed.find(caller.userId(), searchTerm).stream()
                .map(Sketches::ofListed)
                .toList();
    }

    private static ConversationView showToStranger(Conversation conversation, Caller caller) {
        if (caller.isUser() && conversation.options().canBeFound()) {
            return Sketches.ofListed(conversation);
        }
        if (conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return Sketches.ofPublic(conversation);
    }

    private boolean mayUseSip(Caller caller) {
        return caller.isUser() && settings.isSipConfigured() && limits.admits(SettingKey.SIP_BRIDGE_GROUPS, caller);
    }

    /** One after the other by id, as everywhere where several conversations are locked. */
    private void openDueLobbies(List<Presence> presences) {
        presences.stream()
                .map(Presence::conversation)
                .filter(conversation -> conversation.lobby().isDue(clock.instant()))
                .sorted(Comparator.comparing(Conversation::id))
                .forEach(conversations::openDueLobby);
    }

    private ConversationView whole(Presence presence, Reader reader) {
        Conversation conversation = presence.conversation();
        Attendee attendee = presence.attendee();
        ConversationView view = Sketches.ofListed(conversation);
        describe(view, conversation);
        showMembership(view, conversation, attendee);
        showSip(view, conversation, attendee, reader.mayUseSip());
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            view.name = OneToOne.partner(conversation, reader.caller().userId());
            view.displayName = reader.partners().name(view.name);
            view.status = reader.partners().status(view.name);
        }
        if (presence.session() != null) {
            view.participantFlags = presence.session().inCall().bits();
            view.sessionId = presence.session().sessionId();
            view.lastPing = presence.session().lastPing().getEpochSecond();
        }
        view.lastMessage = reader.latest().getOrDefault(conversation.id(), List.of());
        view.lastReadMessage = attendee.lastReadMessage();
        view.unreadMessages = (int) (conversation.history().postCount() - attendee.readPosts());
        view.unreadMention = attendee.hasUnreadMention();
        view.unreadMentionDirect = attendee.hasUnreadDirectMention();
        view.lastCommonReadMessage = reader.caller().privacy().reading() ? 0 : presence.lastCommonRead();
        holdInLobby(view, conversation, attendee);
        return view;
    }

    private void describe(ConversationView view, Conversation conversation) {
        view.description = conversation.options().description();
        view.messageExpiration = conversation.options().messageExpiration();
        view.mentionPermissions = conversation.options().mentionPermissions();
        view.callPermissions = conversation.callPermissions().bits();
        view.defaultPermissions = conversation.defaultPermissions().bits();
        int consent = settings.recordingConsent();
        view.recordingConsent = consent == 2 ? (conversation.asksForRecordingConsent() ? 1 : 0) : consent;
    }

    /** Without a bridge there is nothing to dial, whatever is stored. */
    private void showSip(ConversationView view, Conversation conversation, Attendee attendee, boolean mayUseSip) {
        SipState sip = sip(conversation);
        view.sipEnabled = sip.number();
        view.attendeePin = sip == SipState.OFF || attendee.pin() == null ? "" : attendee.pin();
        view.canEnableSIP = mayUseSip
                && attendee.participantType().isModerator()
                && conversation.type().isModerated()
                && SipState.isDialable(conversation.token());
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
        view.isFavorite = attendee.isFavorite();
        view.notificationLevel = guest ? NotificationLevels.NONE : levels.of(conversation, attendee);
        view.notificationCalls = attendee.isNotifiedOfCalls() ? 1 : 0;
    }

    private SipState sip(Conversation conversation) {
        return settings.isSipConfigured() ? conversation.options().sip() : SipState.OFF;
    }

    /** Who waits in the lobby learns no more than that there is something to wait for. */
    private void holdInLobby(ConversationView view, Conversation conversation, Attendee attendee) {
        if (rights.isHeldInLobby(conversation, attendee)) {
            view.hasCall = false;
            view.canStartCall = false;
            view.canLeaveConversation = true;
            view.lastMessage = List.of();
            view.lastReadMessage = 0;
            view.unreadMessages = 0;
            view.unreadMention = false;
            view.unreadMentionDirect = false;
            view.lastCommonReadMessage = 0;
        }
    }

    /**
     * Who reads, and what is read once for all conversations.
     *
     * @param mayUseSip whether settings allow the caller to let phones in
     * @param partners accounts of one-to-one conversations
     * @param latest latest message by conversation id
     */
    private record Reader(Caller caller, boolean mayUseSip, People.Known partners, Map<Long, Object> latest) {}
}
