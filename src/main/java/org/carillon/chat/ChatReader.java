package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.LatestMessages;
import org.carillon.guard.Admission;
import org.carillon.identity.GroupRepository;
import org.carillon.participant.AttendeeRepository;
import org.carillon.participant.CommonlyReadRepository;
import org.carillon.participant.OneToOne;
import org.carillon.participant.OwnNameRepository;

/** Reads messages and words them for their reader; a few statements for any number of them. */
@ApplicationScoped
@Transactional
public class ChatReader implements LatestMessages {
    @Inject
    ChatRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    OwnNameRepository ownNames;

    @Inject
    GroupRepository groups;

    @Inject
    CommonlyReadRepository commonlyRead;

    /** One page of the history, newest first; may be empty. */
    ChatAnswer readHistory(Admission caller, ChatPage page) {
        List<ChatMessage> found = messages.listUpTo(caller.conversationId(), page.newestWanted(), page.boundedLimit());
        if (found.isEmpty()) {
            return ChatAnswer.NOTHING;
        }
        Conversation conversation = conversations.get(caller.conversationId());
        Actor reader = Actor.of(attendees.get(caller.attendeeId()));
        return ChatAnswer.ofMessages(
                views(found, conversation, List.of(reader)).get(reader), commonlyRead(conversation.id()));
    }

    /** Id of the latest message that all accounts of the conversation have read; 0: none. */
    long commonlyRead(long conversationId) {
        return commonlyRead.get(conversationId);
    }

    /** Messages of one conversation as each of the readers gets them: five statements at most. */
    Map<Actor, List<MessageView>> views(List<ChatMessage> found, Conversation conversation, Collection<Actor> readers) {
        List<ChatMessage> parents = messages.list(found.stream()
                .map(ChatMessage::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<ChatMessage> all = Stream.concat(found.stream(), parents.stream()).toList();
        Names names = names(all, List.of(conversation));
        all.forEach(message -> message.hideDeleted(names));
        Map<Long, MessageView> parentViews = parents.stream()
                .collect(Collectors.toMap(
                        ChatMessage::id,
                        parent -> MessageView.post(parent, conversation.token(), names.of(parent.actor()), null)));
        Map<Actor, List<MessageView>> views = new HashMap<>();
        for (Actor reader : readers) {
            views.put(
                    reader,
                    found.stream()
                            .map(message ->
                                    view(message, conversation, reader, names, parentViews.get(message.parentId())))
                            .toList());
        }
        return views;
    }

    @Override
    public Map<Long, Object> latest(Collection<Conversation> shown, String readerType, String readerId) {
        Map<Long, Conversation> byId =
                shown.stream().collect(Collectors.toMap(Conversation::id, Function.identity(), (a, b) -> a));
        List<ChatMessage> found = messages.list(byId.values().stream()
                .map(conversation -> conversation.history().lastMessageId())
                .filter(id -> id != 0)
                .toList());
        Actor reader = new Actor(readerType, readerId);
        Names names = names(found, byId.values());
        found.forEach(message -> message.hideDeleted(names));
        Map<Long, Object> views = new HashMap<>();
        for (ChatMessage message : found) {
            Conversation conversation = byId.get(message.conversationId());
            views.put(conversation.id(), view(message, conversation, reader, names, null));
        }
        return views;
    }

    private static MessageView view(
            ChatMessage message, Conversation conversation, Actor reader, Names names, MessageView parent) {
        if (message.isPost()) {
            return MessageView.post(message, conversation.token(), names.of(message.actor()), parent);
        }
        return MessageView.system(
                message,
                conversation.token(),
                names.of(message.actor()),
                Sentences.kind(message, reader),
                Sentences.word(message, conversation, reader, names));
    }

    /** Names of all whom the messages speak of: three statements at most. */
    private Names names(List<ChatMessage> found, Collection<Conversation> conversationsShown) {
        Set<String> userIds = new HashSet<>();
        Set<String> groupIds = new HashSet<>();
        Set<String> otherIds = new HashSet<>();
        for (ChatMessage message : found) {
            collect(message.actor(), userIds, groupIds, otherIds);
            MessageParameters parameters = message.parameters();
            userIds.addAll(parameters.users());
            if (parameters.object() != null) {
                collect(parameters.object(), userIds, groupIds, otherIds);
            }
            if (message.kind() == SystemMessage.CALL_MISSED) {
                conversationsShown.forEach(conversation -> userIds.addAll(OneToOne.userIds(conversation)));
            }
        }
        otherIds.remove(Actor.SYSTEM.id());
        otherIds.remove(Actor.GUESTS_ONLY.id());
        otherIds.remove(Actor.DELETED.id());
        List<Long> conversationIds =
                conversationsShown.stream().map(Conversation::id).toList();
        return Names.of(
                messages.listAccounts(userIds), groups.shownNames(groupIds), ownNames.list(conversationIds, otherIds));
    }

    private static void collect(Actor actor, Set<String> userIds, Set<String> groupIds, Set<String> otherIds) {
        (actor.isUser() ? userIds : actor.isGroup() ? groupIds : otherIds).add(actor.id());
    }
}
