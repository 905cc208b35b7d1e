package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationRepository;
import org.carillon.guard.Admission;
import org.carillon.identity.UserRepository;

/** The participants list, which also clears out whoever is no longer there. Source: docs/contract/participants.md 2. */
@ApplicationScoped
@Transactional
public class ParticipantListService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    UserRepository users;

    @Inject
    Rights rights;

    @Inject
    Departures departures;

    @Inject
    Clock clock;

    /** Ends sessions of this conversation that have not been heard of for 100 s, and forgets nameless guests with them. */
    public void clearOut(long conversationId) {
        Instant newestDead = Leases.newestDead(clock.instant());
        if (!sessions.isAnySilentSince(conversationId, newestDead)) {
            return;
        }
        conversations.lock(conversationId);
        for (ParticipantSession session : sessions.listSilentSince(conversationId, newestDead)) {
            departures.endSession(session);
            Attendee attendee = attendees.get(session.attendeeId());
            if (isPassingGuest(attendee)
                    && attendee.displayName().isEmpty()
                    && sessions.listOf(attendee.id()).isEmpty()) {
                departures.remove(attendee, null);
            }
        }
    }

    /** All who count as participants, oldest membership first. */
    public List<ParticipantEntry> list(Admission caller) {
        Conversation conversation = conversations.get(caller.conversationId());
        List<Attendee> all = attendees.list(conversation.id());
        Map<Long, List<ParticipantSession>> present = sessions.list(conversation.id()).stream()
                .collect(Collectors.groupingBy(ParticipantSession::attendeeId));
        Map<String, String> names = users.shownNames(all.stream()
                .filter(attendee -> attendee.actorType() == ActorType.USERS)
                .map(Attendee::actorId)
                .toList());
        return all.stream()
                .filter(attendee -> !isPassingGuest(attendee) || present.containsKey(attendee.id()))
                .map(attendee ->
                        entry(conversation, attendee, present.getOrDefault(attendee.id(), List.of()), names, caller))
                .toList();
    }

    private ParticipantEntry entry(
            Conversation conversation,
            Attendee attendee,
            List<ParticipantSession> present,
            Map<String, String> names,
            Admission caller) {
        return new ParticipantEntry(
                conversation.token(),
                present.stream().mapToInt(session -> session.inCall().bits()).reduce(0, (a, b) -> a | b),
                present.stream()
                        .mapToLong(session -> session.lastPing().getEpochSecond())
                        .max()
                        .orElse(0),
                present.stream().map(ParticipantSession::sessionId).toList(),
                attendee.participantType().number(),
                attendee.id(),
                attendee.actorId(),
                attendee.actorType().wireName(),
                shownName(attendee, names),
                rights.effective(conversation, attendee).bits(),
                attendee.permissions().bits(),
                "",
                caller.moderator() ? Objects.requireNonNullElse(attendee.phoneNumber(), "") : "",
                Objects.requireNonNullElse(attendee.callId(), ""));
    }

    private static String shownName(Attendee attendee, Map<String, String> names) {
        return attendee.actorType() == ActorType.USERS && attendee.displayName().isEmpty()
                ? names.getOrDefault(attendee.actorId(), attendee.actorId())
                : attendee.displayName();
    }

    /** A guest whom nobody gave a role or permissions: without a session he is not listed. */
    private static boolean isPassingGuest(Attendee attendee) {
        return attendee.participantType() == ParticipantType.GUEST
                && attendee.permissions().bits() <= 1;
    }
}
