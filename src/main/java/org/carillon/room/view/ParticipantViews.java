package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.LastCommonReadRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.Pins;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.ConversationViewer;
import org.carillon.room.conversation.LatestMessages;
import org.carillon.room.conversation.SipState;
import org.carillon.room.session.Presence;
import org.carillon.room.session.PresencePart;
import org.carillon.room.session.PresenceRepository;
import org.carillon.room.view.Sight.Eyes;
import org.carillon.room.view.Sight.Reader;

/** Shows conversations to their readers. Source: docs/contract/conversations.md 13. */
@ApplicationScoped
@Transactional
public class ParticipantViews implements ConversationViewer {
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
    ConversationViewBuilder builder;

    @Inject
    Clock clock;

    @Override
    public ConversationView show(String token, Caller caller, Optional<SessionId> boundSessionId) {
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
        if (builder.sip(conversation) != SipState.OFF) {
            pins.giveMissing(conversation, reader);
        }
        Map<Long, Object> latest =
                messages.latest(List.of(conversation), reader.actorType().wireName(), reader.actorId());
        return builder.build(
                presence.withLastCommonRead(lastCommonRead.get(conversation.id())),
                new Reader(caller, builder.mayUseSip(caller), partners, latest));
    }

    @Override
    public ConversationView showToBridge(String token) {
        Conversation conversation = presenceRows
                .findPresence(token, null, null)
                .map(Presence::conversation)
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
        return builder.build(Eyes.BRIDGE, conversation);
    }

    @Override
    public List<ConversationView> list(
            Caller caller, Instant since, boolean withStatuses, Map<String, SessionId> boundSessionIds, long after) {
        List<Presence> presences = presenceRows.listPresences(
                caller.userId(), new PresencePart(since, withStatuses, after, PART), boundSessionIds.values());
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
                builder.mayUseSip(caller),
                partners,
                messages.latest(shown, ActorType.USERS.wireName(), caller.userId()));
        return presences.stream()
                .map(presence -> builder.build(presence, reader))
                .toList();
    }

    @Override
    public List<ConversationView> listed(Caller caller, String searchTerm) {
        if (searchTerm.indexOf('\0') >= 0) {
            return List.of(); // no database takes it
        }
        return listed.find(caller.userId(), searchTerm).stream()
                .map(conversation -> builder.build(Eyes.FINDER, conversation))
                .toList();
    }

    private ConversationView showToStranger(Conversation conversation, Caller caller) {
        if (caller.isUser() && conversation.options().canBeFound()) {
            return builder.build(Eyes.FINDER, conversation);
        }
        if (conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return builder.build(Eyes.STRANGER, conversation);
    }

    /** One after the other by id, as everywhere where several conversations are locked. */
    private void openDueLobbies(List<Presence> presences) {
        presences.stream()
                .map(Presence::conversation)
                .filter(conversation -> conversation.lobby().isDue(clock.instant()))
                .sorted(Comparator.comparing(Conversation::id))
                .forEach(conversations::openDueLobby);
    }
}
