package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.LastCommonReadRepository;
import org.carillon.room.conversation.ConversationRepository;

/** Asks many conversations at once how far they are, for those who wait in them. Source: docs/adr/0014. */
@ApplicationScoped
@Transactional
class NewsService {
    @Inject
    ConversationRepository conversations;

    @Inject
    LastCommonReadRepository lastCommonRead;

    /** The id of the latest message by conversation, for those that are there: one statement per 1,000. */
    Map<Long, Long> latestMessageIds(Collection<Long> conversationIds) {
        Map<Long, Long> latest = new HashMap<>();
        Batches.of(conversationIds).forEach(some -> latest.putAll(conversations.latestMessageIds(some)));
        return latest;
    }

    /** The last common read message, by conversation, for those that are there: one statement per 1,000. */
    Map<Long, Long> lastCommonRead(Collection<Long> conversationIds) {
        Map<Long, Long> read = new HashMap<>();
        Batches.of(conversationIds).forEach(some -> read.putAll(lastCommonRead.list(some)));
        return read;
    }
}
