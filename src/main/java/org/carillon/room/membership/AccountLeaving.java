package org.carillon.room.membership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserDisabled;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.AccountGone;
import org.carillon.room.attendee.MembershipsEnding;
import org.carillon.room.attendee.PairParted;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.ParticipantSession;

/**
 * Takes an account out of everything when it is deleted or disabled, inside that transaction and under the row locks of all
 * its conversations, taken in their order. The number of statements depends on the calls it is in and on the conversations
 * that end with it, and on nothing else.
 *
 * <p>Source: docs/contract/set-up.md 1.3 and 1.4.
 */
@ApplicationScoped
@Transactional
public class AccountLeaving {
    private static final int EARLY = Interceptor.Priority.APPLICATION;

    @Inject
    AccountRepository accounts;

    @Inject
    ConversationRepository conversations;

    @Inject
    Leaving leaving;

    @Inject
    Event<Object> news;

    /** Before anybody else: what others delete of the account belongs to conversations that are held by then. */
    void leaveEverything(@Observes @Priority(EARLY) UserDeleted deleted) {
        List<Long> ids = lockAll(accounts.listConversations(deleted.userId()));
        leaveCalls(deleted.userId(), false);
        for (List<Long> some : Batches.of(ids)) {
            accounts.listPairsInCall(some).forEach(conversationId -> news.fire(new PairParted(conversationId)));
        }
        news.fire(new MembershipsEnding(deleted.userId(), ids));
        accounts.removeMemberships(deleted.userId());
        for (List<Long> some : Batches.of(ids)) {
            conversations.turnIntoFormer(some, deleted.displayName());
            leaving.removeDeserted(some);
        }
        ids.forEach(conversationId -> news.fire(new AccountGone(conversationId)));
        accounts.noteFormer(deleted.userId());
    }

    void endSessions(@Observes UserDisabled disabled) {
        List<Long> ids = lockAll(accounts.listPresences(disabled.userId()));
        leaveCalls(disabled.userId(), true);
        for (List<Long> some : Batches.of(ids)) {
            accounts.listSelfJoined(disabled.userId(), some).forEach(attendee -> leaving.remove(attendee, null));
        }
        ids.forEach(conversationId -> news.fire(new AccountGone(conversationId)));
    }

    /** Ends all sessions; those in a call leave it, as their devices would have when it is told. */
    private void leaveCalls(String userId, boolean tell) {
        Map<Long, List<ParticipantSession>> inCall = accounts.listInCall(userId).stream()
                .collect(Collectors.groupingBy(ParticipantSession::conversationId, TreeMap::new, Collectors.toList()));
        inCall.forEach((conversationId, sessions) -> leaving.endSessions(conversationId, sessions, tell, true));
        accounts.removeSessions(userId);
    }

    private List<Long> lockAll(Collection<Long> ids) {
        List<Long> held = new ArrayList<>();
        for (List<Long> some : Batches.of(ids)) {
            conversations.lockAll(some).forEach(conversation -> held.add(conversation.id()));
        }
        return held;
    }
}
