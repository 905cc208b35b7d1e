package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.LastCommonReadRepository;
import org.carillon.room.conversation.ConversationType;

/** What callers are and do in conversations, each read by one statement. Callers own the transaction. */
@ApplicationScoped
public class CallerPresenceRepository {
    @Inject
    EntityManager em;

    @Inject
    LastCommonReadRepository lastCommonRead;

    /** What an account is and does in the conversation of this token; see {@link CallerPresence}. */
    @ReadsAcross("every request asks what its caller is in the conversation: one statement for all of it")
    public Optional<CallerPresence> findPresence(ConversationToken token, String userId, SessionId sessionId) {
        return em.createQuery(
                        """
                        select new org.carillon.room.session.CallerPresence(c, s, bySession, byUser, 0L)
                        from Conversation c
                        left join ParticipantSession s on s.conversationId = c.id and s.sessionId = :session
                        left join Attendee bySession on bySession.id = s.attendeeId
                        left join Attendee byUser on byUser.conversationId = c.id
                            and byUser.actorType = :users and byUser.actorId = :user
                        where c.token = :token""",
                        CallerPresence.class)
                .setParameter("token", token.text())
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId == null ? "" : userId)
                .setParameter("session", sessionId == null ? "" : sessionId.text())
                .getResultStream()
                .findFirst();
    }

    /** Reads the presences in the conversations of an account, oldest membership first. */
    @ReadsAcross("the list of conversations, by one statement instead of three per conversation")
    public List<CallerPresence> listPresences(
            String userId, ConversationSelection wanted, Collection<SessionId> sessionIds) {
        return em.createQuery(
                        """
                        select new org.carillon.room.session.CallerPresence(c, s, a, a, ("""
                                + LastCommonReadRepository.OF_CONVERSATION
                                + """
                        c.id))
                        from Attendee a join Conversation c on c.id = a.conversationId
                        left join ParticipantSession s on s.attendeeId = a.id and s.sessionId in :sessions
                        where a.actorType = :users and a.actorId = :user and a.id > :after
                            and (c.lastActivity >= :since or (:pairs = true and c.type = :pair))
                        order by a.id""",
                        CallerPresence.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .setParameter("after", wanted.after())
                .setParameter("since", wanted.since())
                .setParameter("pairs", wanted.pairsAnyway())
                .setParameter("pair", ConversationType.ONE_TO_ONE)
                .setParameter(
                        "sessions",
                        sessionIds.isEmpty()
                                ? List.of("")
                                : sessionIds.stream().map(SessionId::text).toList())
                .setMaxResults(wanted.most())
                .getResultList();
    }

    /** The presence with what all accounts of the conversation have read, by one statement more. */
    public CallerPresence withLastCommonRead(CallerPresence found) {
        return found.withLastCommonRead(lastCommonRead.get(found.conversation().id()));
    }
}
