package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.ListedConversations;
import org.carillon.room.view.ViewContext.ReaderKind;

/** Finds listed conversations for accounts. Source: docs/contract/conversations.md 17. */
@ApplicationScoped
@Transactional
public class ListedConversationService implements ListedConversations {
    @Inject
    ListedConversationRepository listed;

    @Inject
    ConversationViewBuilder builder;

    @Override
    public List<ConversationView> find(Caller caller, String searchTerm) {
        if (searchTerm.indexOf('\0') >= 0) {
            return List.of(); // no database takes it
        }
        return listed.find(caller.userId(), searchTerm).stream()
                .map(conversation -> builder.build(ReaderKind.FINDER, conversation))
                .toList();
    }
}
