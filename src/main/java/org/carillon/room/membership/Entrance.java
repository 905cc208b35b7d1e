package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.digest.Sha;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.session.ParticipantSession;

/** Who may join a conversation by themselves, and as what. Callers own the transaction. */
@ApplicationScoped
class Entrance {
    @Inject
    AttendeeRepository attendees;

    @Inject
    AttendeeAdder adder;

    /** Accounts that are attendees, or find the conversation listed, need no password. */
    boolean needsPassword(Conversation conversation, Caller caller) {
        if (conversation.passwordHash() == null || conversation.type() != ConversationType.PUBLIC) {
            return false;
        }
        boolean expected = caller.isUser()
                && (conversation.details().canBeFound()
                        || membership(conversation, caller).isPresent());
        return !expected;
    }

    private Optional<Attendee> membership(Conversation conversation, Caller caller) {
        return attendees.find(conversation.id(), ActorType.USERS, caller.userId());
    }

    /**
     * The attendee that the caller is already; empty for who may become one.
     *
     * @param held the session that the caller's cookie holds: it tells which guest they are
     * @throws ApiException CONVERSATION_NOT_FOUND for who may not
     */
    Optional<Attendee> member(Conversation conversation, Caller caller, Optional<ParticipantSession> held) {
        Optional<Attendee> member = caller.isUser()
                ? membership(conversation, caller)
                : held.map(session -> attendees.get(session.attendeeId()));
        boolean listed = caller.isUser() && conversation.details().canBeFound();
        if (member.isEmpty() && !listed && conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
        return member;
    }

    /**
     * Makes the caller an attendee; who finds a listed conversation comes in like one who was invited.
     *
     * @throws ApiException LIMIT_REACHED
     */
    Attendee arrive(Conversation conversation, Caller caller, SessionId sessionId) {
        boolean listed = conversation.details().canBeFound();
        Attendee attendee = caller.isUser()
                ? Attendee.user(
                        conversation.id(), caller.userId(), listed ? ParticipantType.USER : ParticipantType.SELF_JOINED)
                : Attendee.guest(conversation.id(), Sha.sha1(sessionId.text()));
        if (caller.isUser() && listed) {
            adder.addBySelf(attendee);
        } else {
            adder.add(attendee, null);
        }
        return attendee;
    }
}
