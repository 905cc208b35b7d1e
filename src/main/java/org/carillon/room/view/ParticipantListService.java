package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carillon.people.guard.Admission;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Pins;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.SipSettings;
import org.carillon.room.conversation.SipState;
import org.carillon.room.membership.DeadSessions;
import org.carillon.room.membership.Leaving;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;

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
    Leaving leaving;

    @Inject
    People people;

    @Inject
    Rights rights;

    @Inject
    Pins pins;

    @Inject
    SipSettings sip;

    @Inject
    DeadSessions dead;

    /**
     * Ends sessions of this conversation that have not been heard of for 100 s, see {@link DeadSessions}, and forgets
     * nameless guests who are gone.
     */
    public void clearOut(long conversationId) {
        if (dead.isAny(conversationId)) {
            conversations.lock(conversationId);
            dead.forget(dead.endSessions(conversationId, true));
        }
        if (!sessions.listGoneGuests(conversationId).isEmpty()) {
            conversations.lock(conversationId);
            leaving.dropAll(sessions.listGoneGuests(conversationId));
        }
    }

    /** Gives a PIN to whoever should have one and was left out, while phones come in. */
    public void completePins(long conversationId) {
        Conversation conversation = conversations.get(conversationId);
        if (isSipOn(conversation) && !attendees.listWithoutPin(conversationId).isEmpty()) {
            pins.giveMissing(conversation);
        }
    }

    /** All who count as participants, oldest membership first; with the statuses of users if asked for. */
    public List<ParticipantEntry> list(Admission caller, boolean withStatuses) {
        Conversation conversation = conversations.get(caller.conversationId());
        List<Attendee> all = attendees.list(conversation.id());
        Map<Long, List<ParticipantSession>> present = sessions.list(conversation.id()).stream()
                .collect(Collectors.groupingBy(ParticipantSession::attendeeId));
        Map<ActorType, People.Known> known = Map.of(
                ActorType.USERS, people.users(actorIds(all, ActorType.USERS), withStatuses),
                ActorType.GROUPS, people.groups(actorIds(all, ActorType.GROUPS)));
        boolean seesPins = seesPins(conversation, all, caller);
        return all.stream()
                .filter(attendee -> !attendee.isPassingGuest() || present.containsKey(attendee.id()))
                .map(attendee -> entry(
                        conversation,
                        attendee,
                        present.getOrDefault(attendee.id(), List.of()),
                        known,
                        caller,
                        seesPins))
                .toList();
    }

    private ParticipantEntry entry(
            Conversation conversation,
            Attendee attendee,
            List<ParticipantSession> present,
            Map<ActorType, People.Known> known,
            Admission caller,
            boolean seesPins) {
        return new ParticipantEntry(
                conversation.token(),
                present.stream().mapToInt(session -> session.inCall().bits()).reduce(0, (a, b) -> a | b),
                present.stream()
                        .mapToLong(session -> session.lastPing().getEpochSecond())
                        .max()
                        .orElse(0),
                present.stream().map(session -> session.sessionId().text()).toList(),
                attendee.participantType().number(),
                attendee.id(),
                attendee.actorId(),
                attendee.actorType().wireName(),
                shownName(attendee, known),
                rights.effective(conversation, attendee).bits(),
                attendee.permissions().bits(),
                seesPins || isOwnPin(conversation, attendee, caller)
                        ? Objects.requireNonNullElse(attendee.pin(), "")
                        : "",
                caller.moderator() ? Objects.requireNonNullElse(attendee.phoneNumber(), "") : "",
                Objects.requireNonNullElse(attendee.callId(), ""),
                attendee.actorType() == ActorType.USERS
                        ? known.get(ActorType.USERS).status(attendee.actorId())
                        : null);
    }

    /** PINs of all are for moderators with an account, while phones come in. */
    private boolean seesPins(Conversation conversation, List<Attendee> all, Admission caller) {
        return caller.moderator()
                && isSipOn(conversation)
                && all.stream().anyMatch(one -> one.id() == caller.attendeeId() && one.actorType() == ActorType.USERS);
    }

    private boolean isOwnPin(Conversation conversation, Attendee attendee, Admission caller) {
        return attendee.id() == caller.attendeeId() && isSipOn(conversation);
    }

    private boolean isSipOn(Conversation conversation) {
        return sip.isConfigured() && conversation.options().sip() != SipState.OFF;
    }

    private static List<String> actorIds(List<Attendee> all, ActorType type) {
        return all.stream()
                .filter(attendee -> attendee.actorType() == type)
                .map(Attendee::actorId)
                .toList();
    }

    /** Accounts and groups go by their own names, or by their ids when they are gone; others by what they said. */
    private static String shownName(Attendee attendee, Map<ActorType, People.Known> known) {
        return known.containsKey(attendee.actorType())
                ? known.get(attendee.actorType()).name(attendee.actorId())
                : attendee.displayName();
    }
}
