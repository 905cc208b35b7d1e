package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carillon.people.guard.Admission;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/** Suggests of whom a post could speak, in a few statements. Source: docs/contract/messages.md 9.4. */
@ApplicationScoped
@Transactional
public class MentionSuggester {
    static final int MOST = 200;

    @Inject
    ConversationRepository conversations;

    @Inject
    MentionableRepository members;

    @Inject
    People people;

    /**
     * Everybody together, where there are more than two, then members other than the caller.
     *
     * @param search part of a name or id; empty: anybody
     * @param most how many at most, 1 to {@link #MOST}
     * @param withStatuses whether to tell the statuses of accounts
     */
    List<MentionSuggestion> suggest(Admission caller, String search, int most, boolean withStatuses) {
        if (search.indexOf('\0') >= 0) {
            return List.of(); // no database takes it
        }
        Conversation conversation = conversations.get(caller.conversationId());
        List<MentionSuggestion> found = new ArrayList<>();
        if (conversation.type().isModerated()
                && conversation.details().allowsMentionOfAll(caller.moderator())
                && isEverybody(conversation, search)) {
            found.add(MentionSuggestion.ofAll(conversation.name()));
        }
        List<Mentionable> named = members.list(conversation.id(), caller.attendeeId(), search, most - found.size() + 1);
        People.Known known = people.users(
                named.stream()
                        .filter(one -> one.user() != null)
                        .map(one -> one.attendee().actorId())
                        .toList(),
                withStatuses);
        named.forEach(one -> found.add(MentionSuggestion.of(
                one, one.user() == null ? null : known.status(one.attendee().actorId()))));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static boolean isEverybody(Conversation conversation, String search) {
        String text = search.toLowerCase(Locale.ROOT);
        return "all".startsWith(text)
                || conversation.name().toLowerCase(Locale.ROOT).contains(text);
    }
}
