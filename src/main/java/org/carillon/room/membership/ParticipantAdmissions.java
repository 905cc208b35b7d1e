package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.AdmissionDesk;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationService;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.session.CallerPresence;
import org.carillon.room.session.CallerPresenceRepository;

/**
 * Tells the guards what a caller may do in a conversation. Source: docs/contract/guards.md 7, docs/contract/call.md 2.
 */
@ApplicationScoped
@Transactional
public class ParticipantAdmissions implements AdmissionDesk {
    @Inject
    CallerPresenceRepository presences;

    @Inject
    ConversationService conversations;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Override
    public Admission admit(ConversationToken token, Caller caller, Optional<SessionId> boundSessionId) {
        return presences
                .findPresence(token, caller.userId(), boundSessionId.orElse(null))
                .map(presence -> admit(token, presence))
                .orElseGet(() -> Admission.none(token));
    }

    private Admission admit(ConversationToken token, CallerPresence presence) {
        Conversation conversation = presence.conversation();
        if (conversation.lobby().isDue(clock.instant())) {
            conversations.openDueLobby(conversation);
        }
        boolean oneToOne = conversation.type() == ConversationType.ONE_TO_ONE;
        Attendee attendee = presence.attendee();
        if (attendee == null) {
            return Admission.none(token);
        }
        return new Admission(
                conversation.id(),
                token,
                oneToOne,
                attendee.id(),
                presence.session() == null ? 0 : presence.session().id(),
                attendee.participantType().isModerator(),
                attendee.participantType() == ParticipantType.GUEST,
                rights.effective(conversation, attendee),
                rights.mayStartCall(conversation, attendee),
                conversation.isWritable(),
                conversation.lobby().isOn(),
                conversation.hasCall() ? conversation.callGeneration() : 0);
    }
}
