package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.EmailAddress;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.session.CallerPresence;
import org.carillon.room.session.CallerPresenceRepository;

/** Suggests whom to invite. Source: docs/contract/participants.md 11. */
@ApplicationScoped
@Transactional
public class AutocompleteService {
    private static final String USERS = "0";
    private static final String GROUPS = "1";
    private static final String ADDRESSES = "4";
    static final int MOST = 100;

    @Inject
    AutocompleteRepository found;

    @Inject
    CallerPresenceRepository presences;

    /** Those whose name or id has the text in it, accounts first. */
    public List<Suggestion> suggest(Caller caller, Search search) {
        String text = search.text();
        ConversationToken token = search.token();
        List<String> kinds = search.kinds();
        if (text.indexOf('\0') >= 0) {
            return List.of(); // no database takes it
        }
        int most = search.limit();
        long conversationId = token == null ? 0 : joinedConversation(token, caller);
        List<Suggestion> suggestions = new ArrayList<>();
        if (kinds.isEmpty() || kinds.contains(USERS)) {
            String leftOut = token == null ? "" : caller.userId();
            found.listUsers(text, leftOut, conversationId, most).forEach(user -> suggestions.add(Suggestion.of(user)));
        }
        if (kinds.contains(GROUPS)) {
            found.listGroups(text, conversationId, most).forEach(group -> suggestions.add(Suggestion.of(group)));
        }
        if (kinds.contains(ADDRESSES)) {
            EmailAddress.of(text)
                    .filter(address -> address.wire().contains("."))
                    .ifPresent(address -> suggestions.add(Suggestion.of(address)));
        }
        return suggestions;
    }

    /** Row id of the conversation if the caller is a member: others do not learn who is in it; else 0. */
    private long joinedConversation(ConversationToken token, Caller caller) {
        return token.isPossible()
                ? presences
                        .findPresence(token, caller.userId(), null)
                        .filter(presence -> presence.byUser() != null)
                        .map(CallerPresence::conversation)
                        .map(Conversation::id)
                        .orElse(0L)
                : 0;
    }

    /**
     * What somebody looks for.
     *
     * @param token of the conversation to invite to, or another text for a new one: both leave out the caller; null:
     *     nobody is left out
     * @param kinds see {@link AutocompleteResource}
     * @param limit of each kind, 1 to {@link #MOST}
     */
    public record Search(String text, ConversationToken token, List<String> kinds, int limit) {}
}
