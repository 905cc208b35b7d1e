package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carillon.call.live.CallEnded;
import org.carillon.call.live.CallJoined;
import org.carillon.call.live.CallStarted;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.UserId;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRemoved;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Leases;
import org.carillon.room.attendee.MembershipsEnding;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.LobbyChanged;
import org.carillon.room.membership.MembershipsEnded;
import org.carillon.room.session.CallMembers;

/**
 * Makes rings and gives them their outcome, always inside the transaction in which it happens and under the row lock of
 * the conversation. Source: docs/contract/call.md 3.3 and 4.9, docs/contract/rings.md.
 */
@ApplicationScoped
@Transactional
public class RingService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    CallMembers members;

    @Inject
    RingRepository rings;

    @Inject
    RingDecisions decisions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<Object> changes;

    /**
     * Asks one attendee to join the running call. A live ring of that attendee ends.
     *
     * @throws ApiException RINGING_WITHOUT_CALL, RINGER_NOT_IN_CALL, ATTENDEE_NOT_FOUND, NOT_A_USER, ALREADY_IN_CALL,
     *     NOT_TO_BE_DISTURBED
     */
    public void ring(Admission caller, AttendeeId calleeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        members.checkInCall(conversation, caller, ApiError.RINGING_WITHOUT_CALL, ApiError.RINGER_NOT_IN_CALL);
        Attendee callee = attendees.get(conversation.id(), calleeId.value());
        decisions.checkMayRing(callee);
        Instant now = clock.instant();
        rings.close(callee.id(), RingState.CANCELLED, now);
        rings.add(caller.attendeeId(), callee.id(), now, expiry(now));
        changes.fire(new MemberRung(callee.id()));
        changes.fire(new RingsChanged(new Call(conversation.id(), conversation.callGeneration())));
    }

    /** Ends rings of a conversation that devices must not follow any more, and takes them from the lists. */
    public void close(long conversationId, Collection<Long> ringIds, RingState outcome) {
        Optional<Conversation> held = conversations.findAndLock(conversationId);
        int closed = rings.close(ringIds, outcome, clock.instant());
        held.ifPresent(conversation -> changed(closed, conversation.id()));
    }

    /** Ends the live rings of a conversation whose time is up. */
    public void endExpired(long conversationId) {
        conversations
                .findAndLock(conversationId)
                .ifPresent(held -> changed(rings.endExpired(conversationId, clock.instant()), conversationId));
    }

    void answer(@Observes CallJoined joined) {
        changed(rings.close(joined.attendeeId(), RingState.ANSWERED, clock.instant()), joined.conversationId());
    }

    void ringMembers(@Observes CallStarted started) {
        if (started.silent()) {
            return;
        }
        Instant now = started.at();
        rings.closeAll(started.conversationId(), RingState.CANCELLED, now);
        int added = rings.addForMembers(started.starterId(), Leases.oldestFresh(now), now, expiry(now));
        for (List<String> some :
                Batches.of(started.silentFor().stream().map(UserId::lowered).toList())) {
            added -= rings.removePending(started.conversationId(), started.callGeneration(), some);
        }
        changed(added, started.conversationId());
    }

    void cancel(@Observes CallEnded ended) {
        changed(
                rings.endCall(ended.conversationId(), ended.callGeneration(), RingState.CANCELLED, clock.instant()),
                ended.conversationId());
    }

    void cancel(@Observes AttendeeRemoved removed) {
        changed(rings.close(removed.attendeeId(), RingState.CANCELLED, clock.instant()), removed.conversationId());
    }

    void cancel(@Observes MembershipsEnded ended) {
        List<Ring> listed = rings.listOf(ended.attendeeIds());
        if (!listed.isEmpty()) {
            rings.close(listed.stream().map(Ring::id).toList(), RingState.CANCELLED, clock.instant());
            listed.stream().map(Ring::conversationId).distinct().forEach(id -> changed(1, id));
        }
    }

    void cancel(@Observes MembershipsEnding ending) {
        List<Call> live = rings.listLiveCallsOf(ending.userId());
        rings.closeOf(ending.userId(), RingState.CANCELLED, clock.instant());
        live.forEach(call -> changes.fire(new RingsChanged(call)));
    }

    void cancel(@Observes LobbyChanged changed) {
        if (changed.on()) {
            Conversation conversation = conversations.get(changed.conversationId());
            List<Long> held = decisions.heldInLobby(conversation, rings.listLive(conversation.id()));
            changed(rings.end(held, RingState.CANCELLED, clock.instant()), conversation.id());
        }
    }

    void cancel(@Observes ConversationDeleted deleted) {
        changed(
                rings.closeAll(deleted.conversationId(), RingState.CANCELLED, clock.instant()),
                deleted.conversationId());
    }

    /** The conversation is held, so it was read already. */
    private void changed(int howMany, long conversationId) {
        if (howMany > 0) {
            long generation = conversations.get(conversationId).callGeneration();
            changes.fire(new RingsChanged(new Call(conversationId, generation)));
        }
    }

    private Instant expiry(Instant now) {
        return now.plusSeconds(Math.max(1, settings.number(SettingKey.RING_LIFETIME)));
    }
}
