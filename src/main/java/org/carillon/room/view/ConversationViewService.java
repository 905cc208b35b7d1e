package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.Pins;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.ConversationViewer;
import org.carillon.room.conversation.LatestMessages;
import org.carillon.room.conversation.SipState;
import org.carillon.room.conversation.WantedConversations;
import org.carillon.room.session.CallerPresence;
import org.carillon.room.session.CallerPresenceRepository;
import org.carillon.room.session.ConversationSelection;
import org.carillon.room.view.ViewContext.Reader;
import org.carillon.room.view.ViewContext.ReaderKind;

/** Shows conversations to their readers. Source: docs/contract/conversations.md 13. */
@ApplicationScoped
@Transactional
public class ConversationViewService implements ConversationViewer {
    @Inject
    CallerPresenceRepository presenceRows;

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

    @Override
    public ConversationView show(ConversationToken token, Caller caller, Optional<SessionId> boundSessionId) {
        CallerPresence presence = presenceRows
                .findPresence(token, caller.userId(), boundSessionId.orElse(null))
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_UNKNOWN));
        Conversation conversation = presence.conversation();
        if (presence.attendee() == null) {
            return showToStranger(conversation, caller);
        }
        conversations.openDueLobbies(List.of(conversation));
        People.Known partners = people.users(OneToOne.userIds(conversation), true);
        Attendee reader = presence.attendee();
        if (builder.sip(conversation) != SipState.OFF) {
            pins.giveMissing(conversation, reader);
        }
        Map<Long, Object> latest =
                messages.latest(List.of(conversation), reader.actorType().wireName(), reader.actorId());
        return builder.build(
                presenceRows.withLastCommonRead(presence),
                new Reader(caller, builder.mayUseSip(caller), partners, latest));
    }

    @Override
    public ConversationView showToBridge(ConversationToken token) {
        Conversation conversation = presenceRows
                .findPresence(token, null, null)
                .map(CallerPresence::conversation)
                .orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
        return builder.build(ReaderKind.BRIDGE, conversation);
    }

    @Override
    public List<ConversationView> list(Caller caller, WantedConversations wanted, long after) {
        List<CallerPresence> presences = presenceRows.listPresences(
                caller.userId(),
                new ConversationSelection(wanted.since(), wanted.withStatuses(), after, PART),
                wanted.boundSessionIds());
        List<Conversation> shown =
                presences.stream().map(CallerPresence::conversation).toList();
        conversations.openDueLobbies(shown);
        List<String> partnerIds = shown.stream()
                .flatMap(conversation -> OneToOne.userIds(conversation).stream())
                .distinct()
                .toList();
        People.Known partners = people.users(partnerIds, wanted.withStatuses());
        Reader reader = new Reader(
                caller,
                builder.mayUseSip(caller),
                partners,
                messages.latest(shown, ActorType.USERS.wireName(), caller.userId()));
        return presences.stream()
                .map(presence -> builder.build(presence, reader))
                .toList();
    }

    private ConversationView showToStranger(Conversation conversation, Caller caller) {
        if (caller.isUser() && conversation.details().canBeFound()) {
            return builder.build(ReaderKind.FINDER, conversation);
        }
        if (conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return builder.build(ReaderKind.STRANGER, conversation);
    }
}
