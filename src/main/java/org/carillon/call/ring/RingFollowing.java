package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.call.live.CallEnded;
import org.carillon.call.live.CallJoined;
import org.carillon.call.live.CallStarted;
import org.carillon.people.identity.UserId;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.attendee.AttendeesLeft.How;
import org.carillon.room.attendee.SessionLifetime;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.LobbyChanged;

/**
 * What follows for rings when something happens to a call, a conversation or its members: inside the transaction in
 * which it happens, which holds the row lock of the conversation. Source: docs/contract/call.md 4.9,
 * docs/contract/rings.md.
 */
@ApplicationScoped
@Transactional
class RingFollowing {
    @Inject
    ConversationRepository conversations;

    @Inject
    RingRepository stored;

    @Inject
    RingTransitionRepository rings;

    @Inject
    RingDecisions decisions;

    @Inject
    Clock clock;

    @Inject
    RingEventPublisher news;

    void answer(@Observes CallJoined joined) {
        news.changed(joined.conversationId(), rings.answer(joined.attendeeId(), clock.instant()));
    }

    void ringMembers(@Observes CallStarted started) {
        if (started.silent()) {
            return;
        }
        Instant now = started.at();
        rings.withdrawAll(started.conversationId(), now);
        int added =
                rings.ringMembers(started.starterId(), SessionLifetime.oldestFresh(now), now, decisions.expiry(now));
        CallKey call = new CallKey(started.conversationId(), started.callGeneration());
        for (List<String> some :
                Batches.of(started.silentFor().stream().map(UserId::lowered).toList())) {
            added -= rings.takeBack(call, some);
        }
        news.changed(started.conversationId(), added);
    }

    void cancel(@Observes CallEnded ended) {
        CallKey call = new CallKey(ended.conversationId(), ended.callGeneration());
        news.changed(ended.conversationId(), rings.cancelCall(call, clock.instant()));
    }

    void cancel(@Observes LobbyChanged changed) {
        if (changed.on()) {
            Conversation conversation = conversations.get(changed.conversationId());
            List<Long> held = decisions.heldInLobby(conversation, stored.listLive(conversation.id()));
            news.changed(conversation.id(), rings.cancel(held, clock.instant()));
        }
    }

    void withdraw(@Observes AttendeesLeft left) {
        if (left.how() == How.ACCOUNT_DELETED) {
            withdrawFromAccount(left.deletedUserId());
        } else if (rings.withdrawFrom(left.attendeeIds(), clock.instant()) > 0) {
            Collection<Long> changed = left.conversationIds().size() == 1
                    ? left.conversationIds()
                    : stored.listUntoldConversations(left.attendeeIds());
            changed.forEach(conversationId -> news.changed(conversationId, 1));
        }
    }

    private void withdrawFromAccount(String userId) {
        List<CallKey> live = stored.listLiveCallsOf(userId);
        rings.withdrawFromAccount(userId, clock.instant());
        live.forEach(news::changed);
    }

    void withdraw(@Observes ConversationDeleted deleted) {
        news.changed(deleted.conversationId(), rings.withdrawAll(deleted.conversationId(), clock.instant()));
    }
}
