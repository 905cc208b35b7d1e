package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.people.identity.GroupRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.OwnNameRepository;
import org.carillon.room.conversation.Conversation;

/** Reads the names of all whom messages mention; a few statements for any number. Callers own the transaction. */
@ApplicationScoped
class NameReader {
    @Inject
    ChatRepository messages;

    @Inject
    GroupRepository groups;

    @Inject
    OwnNameRepository ownNames;

    /** Names of all whom these messages of these conversations mention: two statements at most, one more for groups. */
    Names names(Collection<ChatMessage> found, Collection<Conversation> conversations) {
        Map<Long, Conversation> byId =
                conversations.stream().collect(Collectors.toMap(Conversation::id, Function.identity(), (a, b) -> a));
        Set<String> userIds = new HashSet<>();
        Set<String> groupIds = new HashSet<>();
        Set<String> otherIds = new HashSet<>();
        for (ChatMessage message : found) {
            collect(message.actor(), userIds, groupIds, otherIds);
            MessageParameters parameters = message.parameters();
            userIds.addAll(parameters.users());
            parameters.mentioned().forEach(actor -> collect(actor, userIds, groupIds, otherIds));
            if (parameters.object() != null) {
                collect(parameters.object(), userIds, groupIds, otherIds);
            }
            if (message.kind() == SystemMessage.CALL_MISSED
                    || parameters.mentioned().contains(MessageActor.ALL)) {
                userIds.addAll(OneToOne.userIds(byId.get(message.conversationId())));
            }
        }
        otherIds.remove(MessageActor.SYSTEM.id());
        otherIds.remove(MessageActor.GUESTS_ONLY.id());
        otherIds.remove(MessageActor.ALL.id());
        otherIds.remove(MessageActor.DELETED.id());
        return Names.of(
                messages.listAccounts(userIds),
                groups.list(groupIds),
                ownNames.list(List.copyOf(byId.keySet()), otherIds));
    }

    private static void collect(MessageActor actor, Set<String> userIds, Set<String> groupIds, Set<String> otherIds) {
        if (actor.isUser()) {
            userIds.add(actor.id());
        } else if (actor.isGroup()) {
            groupIds.add(actor.id());
        } else {
            otherIds.add(actor.id());
        }
    }
}
