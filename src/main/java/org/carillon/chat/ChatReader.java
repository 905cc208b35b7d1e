package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.people.guard.Admission;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.LastCommonReadRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.LatestMessages;

/** Reads messages and renders them for their reader; a few statements for any number of them. */
@ApplicationScoped
@Transactional
public class ChatReader implements LatestMessages {
    private static final int MOST_AROUND = 100;

    @Inject
    ChatRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    NameReader nameReader;

    @Inject
    PostRenderer posts;

    @Inject
    LastCommonReadRepository lastCommonRead;

    /**
     * A message and what was said around it, oldest first; nothing when the conversation has no such message.
     *
     * @param limit how many of the others, half of them before and half of them after it; 0 to 100, others are cut to
     *     that
     */
    ChatAnswer readAround(Admission caller, long messageId, int limit) {
        if (messages.find(caller.conversationId(), messageId).isEmpty()) {
            return ChatAnswer.NOTHING;
        }
        int half = Math.min(MOST_AROUND, limit) / 2;
        List<ChatMessage> found = new ArrayList<>(messages.listUpTo(caller.conversationId(), messageId, half + 1));
        Collections.reverse(found);
        if (half > 0) {
            found.addAll(messages.listFrom(caller.conversationId(), messageId + 1, half));
        }
        return answer(caller, found);
    }

    /** One page of the history, newest first; may be empty. */
    ChatAnswer readHistory(Admission caller, ChatPage page) {
        List<ChatMessage> found = messages.listUpTo(caller.conversationId(), page.newestWanted(), page.limit());
        return found.isEmpty() ? ChatAnswer.NOTHING : answer(caller, found);
    }

    private ChatAnswer answer(Admission caller, List<ChatMessage> found) {
        Conversation conversation = conversations.get(caller.conversationId());
        MessageActor reader = MessageActor.of(attendees.get(caller.attendeeId()));
        return ChatAnswer.ofMessages(
                views(found, conversation, List.of(reader)).get(reader), lastCommonRead(conversation.id()));
    }

    /** Id of the latest message that all accounts of the conversation have read; 0: none. */
    long lastCommonRead(long conversationId) {
        return lastCommonRead.get(conversationId);
    }

    /** Messages of one conversation as each of the readers gets them: five statements at most. */
    Map<MessageActor, List<MessageView>> views(
            List<ChatMessage> found, Conversation conversation, Collection<MessageActor> readers) {
        List<ChatMessage> parents = messages.list(found.stream()
                .map(ChatMessage::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<ChatMessage> all = Stream.concat(found.stream(), parents.stream()).toList();
        Names names = nameReader.names(all, List.of(conversation));
        all.forEach(message -> message.hideDeleted(names));
        Map<Long, ChatMessage> byId = parents.stream().collect(Collectors.toMap(ChatMessage::id, Function.identity()));
        Map<MessageActor, List<MessageView>> views = new HashMap<>();
        for (MessageActor reader : readers) {
            Reading reading = new Reading(conversation, reader, names);
            views.put(
                    reader,
                    found.stream()
                            .map(message -> view(message, reading, byId.get(message.parentId())))
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
        MessageActor reader = new MessageActor(readerType, readerId);
        Names names = nameReader.names(found, byId.values());
        found.forEach(message -> message.hideDeleted(names));
        Map<Long, Object> views = new HashMap<>();
        for (ChatMessage message : found) {
            Conversation conversation = byId.get(message.conversationId());
            views.put(conversation.id(), view(message, new Reading(conversation, reader, names), null));
        }
        return views;
    }

    private MessageView view(ChatMessage message, Reading reading, ChatMessage parent) {
        if (message.isPost()) {
            return post(message, reading, parent);
        }
        return MessageView.system(message, reading, SystemMessageRenderer.word(message, reading));
    }

    private MessageView post(ChatMessage message, Reading reading, ChatMessage parent) {
        return MessageView.post(
                message, reading, posts.word(message, reading), parent == null ? null : post(parent, reading, null));
    }
}
