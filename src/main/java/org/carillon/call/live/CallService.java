package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Rights;
import org.carillon.room.attendee.SessionLifetime;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.InCallFlags;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;
import org.carillon.room.session.SessionWithAttendee;

/** Lets people into calls, and starts them. Source: docs/contract/call.md 3.2 and 4.1. */
@ApplicationScoped
@Transactional
public class CallService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Enters the call and starts it when nobody is in it yet; who is in it already only changes flags. Nothing happens
     * when the call that ran when the guards looked was ended for everyone since: the request counts as one before
     * that.
     *
     * @throws ApiException SESSION_NOT_FOUND, READ_ONLY and IN_LOBBY when that changed since the guards looked,
     *     CALL_NOT_POSSIBLE_HERE, MAY_NOT_START_CALL
     */
    public void join(Admission caller, JoinCall request) {
        long sessionRowId = caller.requireSession();
        Conversation conversation = conversations.lock(caller.conversationId());
        SessionWithAttendee entrant = sessions.getEntrant(sessionRowId);
        ParticipantSession session = entrant.session();
        Attendee attendee = entrant.attendee();
        checkStillOpen(conversation, attendee);
        if (conversation.isEndedForAll(caller.callGeneration())) {
            return;
        }
        if (!conversation.type().canHaveCalls()) {
            throw new ApiException(ApiError.CALL_NOT_POSSIBLE_HERE);
        }
        Instant now = clock.instant();
        boolean anybodyIn = sessions.isAnyInCall(conversation.id(), SessionLifetime.oldestFresh(now));
        if (!anybodyIn && !rights.mayStartCall(conversation, attendee)) {
            throw new ApiException(ApiError.MAY_NOT_START_CALL);
        }
        boolean wasIn = session.inCall().bits() != 0;
        InCallFlags flags = InCallFlags.ofJoin(request.flags()).allowedBy(rights.effective(conversation, attendee));
        session.enterCall(flags);
        boolean started = conversation.startCall(now);
        attendees.noteJoinedCall(attendee.id(), conversation.callGeneration(), now, entrant.callStatusVersion());
        conversation.addCallFlags(flags.bits());
        if (wasIn) {
            events.fire(new CallUpdated(conversation.id(), attendee.id()));
        } else {
            events.fire(new CallJoined(conversation.id(), conversation.callGeneration(), attendee.id(), !anybodyIn));
        }
        if (started) {
            events.fire(new CallStarted(
                    conversation.id(),
                    conversation.callGeneration(),
                    attendee.id(),
                    now,
                    request.silent(),
                    request.silentFor()));
        }
    }

    /** What the guards saw may have changed before the lock was ours. */
    private void checkStillOpen(Conversation conversation, Attendee attendee) {
        if (!conversation.isWritable()) {
            throw new ApiException(ApiError.READ_ONLY);
        }
        if (rights.isHeldInLobby(conversation, attendee)
                && !conversation.lobby().isDue(clock.instant())) {
            throw new ApiException(ApiError.IN_LOBBY);
        }
    }
}
