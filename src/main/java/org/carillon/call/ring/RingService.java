package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/**
 * What people do with rings, and time does, each under the row lock of the conversation. What follows for them from
 * other changes is done by {@link RingFollowing}. Source: docs/contract/call.md 3.3, docs/contract/rings.md.
 */
@ApplicationScoped
@Transactional
public class RingService {
    @Inject
    ConversationRepository conversations;

    @Inject
    RingTransitionRepository rings;

    @Inject
    RingRepository stored;

    @Inject
    RingDecisions decisions;

    @Inject
    Clock clock;

    @Inject
    RingEventPublisher news;

    /**
     * Asks one attendee to join the running call. A live ring of that attendee ends.
     *
     * @throws ApiException RINGING_WITHOUT_CALL, RINGER_NOT_IN_CALL, ATTENDEE_NOT_FOUND, NOT_A_USER, ALREADY_IN_CALL,
     *     NOT_TO_BE_DISTURBED
     */
    public void ring(Admission caller, AttendeeId calleeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        Attendee callee = decisions.getCallee(conversation, caller, calleeId);
        Instant now = clock.instant();
        rings.withdrawFrom(List.of(callee.id()), now);
        rings.ring(caller.attendeeId(), callee.id(), now, decisions.expiry(now));
        news.rung(callee.id(), CallKey.lastOf(conversation));
    }

    /** The ring, if the account has it listed. */
    public Optional<Ring> findListed(String userId, long id) {
        return stored.findListed(userId, id);
    }

    /** All rings that the account has listed. */
    public List<Ring> listListed(String userId) {
        return stored.listListed(userId);
    }

    /** Takes rings of a conversation from their callee's list, who dismissed them. */
    public void decline(long conversationId, Collection<Long> ringIds) {
        Optional<Conversation> held = conversations.findAndLock(conversationId);
        int changed = rings.decline(ringIds, clock.instant());
        held.ifPresent(conversation -> news.changed(conversationId, changed));
    }

    /** Takes rings of a conversation from their callee's list, who may not see them any more. */
    public void withdraw(long conversationId, Collection<Long> ringIds) {
        Optional<Conversation> held = conversations.findAndLock(conversationId);
        int changed = rings.withdraw(ringIds, clock.instant());
        held.ifPresent(conversation -> news.changed(conversationId, changed));
    }

    /** Ends the live rings of a conversation whose time is up, unless it is gone. */
    void missExpired(long conversationId) {
        if (conversations.findAndLock(conversationId).isPresent()) {
            news.changed(conversationId, rings.missExpired(conversationId, clock.instant()));
        }
    }
}
