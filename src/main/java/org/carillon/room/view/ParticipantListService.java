package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carillon.people.guard.Admission;
import org.carillon.people.status.ShownStatus;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.SipSettings;
import org.carillon.room.conversation.SipState;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;

/** Lists the participants of a conversation for one reader. Source: docs/contract/participants.md 2. */
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
    People people;

    @Inject
    Rights rights;

    @Inject
    SipSettings sip;

    /** All who count as participants, oldest membership first; with the statuses of users if asked for. */
    public List<ParticipantEntry> list(Admission caller, boolean withStatuses) {
        Conversation conversation = conversations.get(caller.conversationId());
        List<Attendee> all = attendees.list(conversation.id());
        Map<Long, List<ParticipantSession>> present = sessions.list(conversation.id()).stream()
                .collect(Collectors.groupingBy(ParticipantSession::attendeeId));
        Map<ActorType, People.Known> known = Map.of(
                ActorType.USERS, people.users(actorIds(all, ActorType.USERS), withStatuses),
                ActorType.GROUPS, people.groups(actorIds(all, ActorType.GROUPS)));
        boolean sipOn = sip.isConfigured() && conversation.details().sip() != SipState.OFF;
        ListContext context =
                new ListContext(caller, conversation, known, sipOn, sipOn && isModeratorWithAccount(caller, all));
        return all.stream()
                .filter(attendee -> !attendee.isPassingGuest() || present.containsKey(attendee.id()))
                .map(attendee -> entry(attendee, present.getOrDefault(attendee.id(), List.of()), context))
                .toList();
    }

    private ParticipantEntry entry(Attendee attendee, List<ParticipantSession> present, ListContext context) {
        return new ParticipantEntry(
                context.conversation().token().text(),
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
                context.name(attendee),
                rights.effective(context.conversation(), attendee).bits(),
                attendee.permissions().bits(),
                context.pin(attendee),
                context.phoneNumber(attendee),
                Objects.requireNonNullElse(attendee.callId(), ""),
                context.status(attendee));
    }

    private static boolean isModeratorWithAccount(Admission caller, List<Attendee> all) {
        return caller.moderator()
                && all.stream().anyMatch(one -> one.id() == caller.attendeeId() && one.actorType() == ActorType.USERS);
    }

    private static List<String> actorIds(List<Attendee> all, ActorType type) {
        return all.stream()
                .filter(attendee -> attendee.actorType() == type)
                .map(Attendee::actorId)
                .toList();
    }

    /**
     * What the reader gets to see of each.
     *
     * @param known users and groups, by kind
     * @param sipOn whether phones come in
     * @param seesPins whether the PINs of all are shown: to moderators with an account, while phones come in
     */
    private record ListContext(
            Admission caller,
            Conversation conversation,
            Map<ActorType, People.Known> known,
            boolean sipOn,
            boolean seesPins) {

        /** Accounts and groups go by their own names, or by their ids when they are gone; others by what they said. */
        String name(Attendee attendee) {
            return known.containsKey(attendee.actorType())
                    ? known.get(attendee.actorType()).name(attendee.actorId())
                    : attendee.displayName();
        }

        String pin(Attendee attendee) {
            boolean own = sipOn && attendee.id() == caller.attendeeId();
            return seesPins || own ? Objects.requireNonNullElse(attendee.pin(), "") : "";
        }

        String phoneNumber(Attendee attendee) {
            return caller.moderator() ? Objects.requireNonNullElse(attendee.phoneNumber(), "") : "";
        }

        ShownStatus status(Attendee attendee) {
            return attendee.actorType() == ActorType.USERS
                    ? known.get(ActorType.USERS).status(attendee.actorId())
                    : null;
        }
    }
}
