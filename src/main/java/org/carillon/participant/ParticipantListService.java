package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationRepository;
import org.carillon.guard.Admission;
import org.carillon.identity.GroupRepository;
import org.carillon.identity.UserRepository;

/**
 * The participants list, which also clears out whoever is no longer there.
 *
 * <p>Source: docs/contract/participants.md 2, docs/contract/call.md 4.8.
 */
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
    GroupRepository groups;

    @Inject
    Rights rights;

    @Inject
    DeadSessions dead;

    /** Ends sessions of this conversation that have not been heard of for 100 s, see {@link DeadSessions}. */
    public void clearOut(long conversationId) {
        if (dead.isAny(conversationId)) {
            conversations.lock(conversationId);
            dead.giveUp(conversationId, true);
        }
    }

    /** All who count as participants, oldest membership first. */
    public List<ParticipantEntry> list(Admission caller) {
        Conversation conversation = conversations.get(caller.conversationId());
        List<Attendee> all = attendees.list(conversation.id());
        Map<Long, List<ParticipantSession>> present = sessions.list(conversation.id()).stream()
                .collect(Collectors.groupingBy(ParticipantSession::attendeeId));
        Map<ActorType, Map<String, String>> names = Map.of(
                ActorType.USERS, users.shownNames(actorIds(all, ActorType.USERS)),
                ActorType.GROUPS, groups.shownNames(actorIds(all, ActorType.GROUPS)));
        return all.stream()
                .filter(attendee -> !attendee.isPassingGuest() || present.containsKey(attendee.id()))
                .map(attendee ->
                        entry(conversation, attendee, present.getOrDefault(attendee.id(), List.of()), names, caller))
                .toList();
    }

    private ParticipantEntry entry(
            Conversation conversation,
            Attendee attendee,
            List<ParticipantSession> present,
            Map<ActorType, Map<String, String>> names,
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

    private static List<String> actorIds(List<Attendee> all, ActorType type) {
        return all.stream()
                .filter(attendee -> attendee.actorType() == type)
                .map(Attendee::actorId)
                .toList();
    }

    /** Accounts and groups go by their own names, or by their ids when they are gone; others by what they said. */
    private static String shownName(Attendee attendee, Map<ActorType, Map<String, String>> names) {
        return names.containsKey(attendee.actorType())
                ? names.get(attendee.actorType()).getOrDefault(attendee.actorId(), attendee.actorId())
                : attendee.displayName();
    }
}
