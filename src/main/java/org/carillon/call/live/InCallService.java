package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationTarget;
import org.carillon.room.session.InCallFlags;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;

/**
 * Changes what those do who are in a call, and lets them leave or end it.
 *
 * <p>Source: docs/contract/call.md 3.5, 3.6, 4.2 and 4.3.
 */
@ApplicationScoped
@Transactional
public class InCallService {
    /**
     * Who asks for the end of the call and is no moderator is not refused, but leaves; it is on record as a refusal.
     */
    private static final String NOT_A_MODERATOR = "NOT_A_MODERATOR";

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    CallEndings endings;

    @Inject
    Rights rights;

    @Inject
    Event<Object> events;

    /**
     * Changes the flags of a session in the call; never joins and never leaves.
     *
     * @throws ApiException SESSION_NOT_FOUND, NOT_IN_CALL also for flags without bit 1
     */
    public void update(Admission caller, UpdateCall request) {
        long sessionRowId = caller.requireSession();
        Conversation conversation = conversations.lock(caller.conversationId());
        ParticipantSession session = sessions.get(sessionRowId);
        InCallFlags sent = InCallFlags.of(request.flags());
        if (!session.inCall().isInCall() || !sent.isInCall()) {
            throw new ApiException(ApiError.NOT_IN_CALL);
        }
        Attendee attendee = attendees.get(session.attendeeId());
        InCallFlags flags = sent.allowedBy(rights.effective(conversation, attendee));
        session.enterCall(flags);
        conversation.addCallFlags(flags.bits());
        events.fire(new CallUpdated(conversation.id(), attendee.id()));
    }

    /**
     * Leaves the call with the caller's session or, for a moderator who asks so, ends it for everyone. Nothing happens
     * to a session that is not in the call. A call that began since the guards looked is not ended, only left.
     *
     * @throws ApiException SESSION_NOT_FOUND
     */
    public void leave(Admission caller, LeaveCall request) {
        long sessionRowId = caller.requireSession();
        Conversation conversation = conversations.lock(caller.conversationId());
        ParticipantSession session = sessions.get(sessionRowId);
        if (request.all() && !conversation.hasCallAfter(caller.callGeneration())) {
            boolean allowed =
                    attendees.get(session.attendeeId()).participantType().isModerator();
            recordEnd(conversation, allowed);
            if (allowed) {
                endings.endForAll(conversation, session.attendeeId());
                return;
            }
        }
        endings.noteLeft(conversation, session.leaveCall() ? List.of(session.attendeeId()) : List.of());
    }

    private void recordEnd(Conversation conversation, boolean allowed) {
        if (conversation.hasCall()) {
            events.fire(Act.of(ActKind.CALL_ENDED_FOR_ALL, ConversationTarget.of(conversation))
                    .with("call", conversation.callGeneration())
                    .allowedOnly(allowed, NOT_A_MODERATOR));
        }
    }
}
