package org.carillon.room.membership;

import static org.carillon.platform.cluster.ObserverOrder.EARLY;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carillon.people.identity.LoginsEnded;
import org.carillon.people.identity.SignInReplaced;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserDisabled;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.AccountAttendeeRepository;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.AccountSessionRepository;
import org.carillon.room.session.AccountSessionRepository.Whose;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.SessionsEnded;

/**
 * Takes an account out of everything when it is deleted or disabled, or its logins end, inside that transaction and
 * under the row locks of all its conversations, taken in their order. The number of statements depends on the calls it
 * is in and on the conversations that end with it, and on nothing else.
 *
 * <p>Source: docs/contract/set-up.md 1.3 and 1.4.
 */
@ApplicationScoped
@Transactional
public class AccountLeaving {
    @Inject
    AccountAttendeeRepository memberships;

    @Inject
    AccountSessionRepository sessions;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRemover remover;

    @Inject
    DeadSessions dead;

    @Inject
    Event<Object> events;

    /** Before anybody else: what others delete of the account belongs to conversations that are held by then. */
    void leaveEverything(@Observes @Priority(EARLY) UserDeleted deleted) {
        SortedSet<Long> all = new TreeSet<>(memberships.listConversations(deleted.userId()));
        all.addAll(conversations.listPairsOf(deleted.userId()));
        List<Long> ids = lockAll(all);
        leaveCalls(Whose.all(deleted.userId()), false);
        events.fire(AttendeesLeft.ofAccount(deleted.userId(), ids));
        memberships.removeAll(deleted.userId());
        for (List<Long> some : Batches.of(ids)) {
            conversations.turnIntoFormer(some, deleted.displayName());
            remover.removeDeserted(some);
        }
        memberships.noteFormer(deleted.userId());
    }

    void endSessions(@Observes UserDisabled disabled) {
        endSessions(Whose.all(disabled.userId()));
    }

    void endSessions(@Observes LoginsEnded ended) {
        endSessions(ended.isAll() ? Whose.all(ended.userId()) : Whose.of(ended.userId(), ended.devices()));
    }

    void keepSessions(@Observes SignInReplaced replaced) {
        sessions.move(replaced.userId(), replaced.former(), replaced.now());
    }

    private void endSessions(Whose whose) {
        List<Long> ids = lockAll(sessions.listConversations(whose));
        Set<Long> told = leaveCalls(whose, true);
        for (List<Long> some : Batches.of(ids)) {
            dead.forget(memberships.listSelfJoined(whose.userId(), some));
        }
        ids.stream()
                .filter(conversationId -> !told.contains(conversationId))
                .forEach(conversationId -> events.fire(SessionsEnded.outsideCall(conversationId)));
    }

    /**
     * Ends the sessions, and answers where some were in a call: they leave it, as their devices would have if so told.
     */
    private Set<Long> leaveCalls(Whose whose, boolean tell) {
        Map<Long, List<ParticipantSession>> inCall = sessions.listInCall(whose).stream()
                .collect(Collectors.groupingBy(ParticipantSession::conversationId, TreeMap::new, Collectors.toList()));
        inCall.forEach((conversationId, left) -> remover.endSessions(conversationId, left, tell, true));
        sessions.removeAll(whose);
        return inCall.keySet();
    }

    private List<Long> lockAll(Collection<Long> ids) {
        List<Long> held = new ArrayList<>();
        for (List<Long> some : Batches.of(ids)) {
            conversations.lockAll(some).forEach(conversation -> held.add(conversation.id()));
        }
        return held;
    }
}
