package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.room.conversation.Conversation;

/** Quotes posts for an account that is told of them. Source: docs/contract/notifications.md 3.4. */
@ApplicationScoped
@Transactional
public class PostQuoter {
    private static final int LONGEST = 1_000;

    @Inject
    ChatRepository messages;

    @Inject
    NameReader names;

    @Inject
    PostRenderer wording;

    /** These posts by id, of those that are there: four statements for any number of them, none for none. */
    public Map<Long, Quote> of(Collection<Long> messageIds, Collection<Conversation> conversations, String readerId) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Conversation> byId =
                conversations.stream().collect(Collectors.toMap(Conversation::id, Function.identity(), (a, b) -> a));
        List<ChatMessage> found = messages.list(messageIds);
        Names known = names.names(found, conversations);
        found.forEach(post -> post.hideDeleted(known));
        MessageActor reader = MessageActor.user(readerId);
        Map<Long, Quote> quotes = new HashMap<>();
        for (ChatMessage post : found) {
            Sentence said =
                    wording.wordBeginning(post, LONGEST, new Reading(byId.get(post.conversationId()), reader, known));
            MessageActor author = post.actor();
            quotes.put(
                    post.id(), new Quote(author.type(), author.id(), known.of(author), said.text(), said.parameters()));
        }
        return quotes;
    }
}
