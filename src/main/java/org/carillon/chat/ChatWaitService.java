package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.platform.http.ApiError;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.session.ParticipantSessionRepository;

/** Finds out what those get who wait for messages. Source: docs/contract/messages.md 4.1 to 4.3 and 4.5. */
@ApplicationScoped
@Transactional
public class ChatWaitService {
    @Inject
    ChatReader reader;

    @Inject
    ChatRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    Rights rights;

    /**
     * What polls of one conversation are answered now; the others go on waiting. Ten statements at most for any number
     * of polls. Who may no longer read is refused, whether or not there is a message.
     */
    Outcome look(long conversationId, Collection<WaitingReader> polls) {
        Outcome outcome = new Outcome(new HashMap<>(), new HashMap<>());
        Optional<Conversation> found = conversations.find(conversationId);
        if (found.isEmpty()) {
            polls.forEach(poll -> outcome.refused().put(poll, ApiError.CONVERSATION_NOT_FOUND));
            return outcome;
        }
        Conversation conversation = found.get();
        Map<WaitingReader, Attendee> readers = readers(polls);
        List<WaitingReader> served = new ArrayList<>();
        for (WaitingReader poll : polls) {
            Attendee attendee = readers.get(poll);
            if (attendee == null) {
                outcome.refused().put(poll, ApiError.CONVERSATION_NOT_FOUND);
            } else if (rights.isHeldInLobby(conversation, attendee)) {
                outcome.refused().put(poll, ApiError.IN_LOBBY);
            } else if (poll.isWaitingFor(conversation.history().lastMessageId()) || poll.asksWhatAllHaveRead()) {
                served.add(poll);
            }
        }
        if (!served.isEmpty()) {
            serve(served, conversation, readers, outcome);
        }
        return outcome;
    }

    /**
     * Reads the messages for all of them at once, and renders them for each; what all have read is told with them or
     * alone.
     */
    private void serve(
            List<WaitingReader> served,
            Conversation conversation,
            Map<WaitingReader, Attendee> readers,
            Outcome outcome) {
        long oldest = served.stream()
                .mapToLong(poll -> poll.page().oldestWanted())
                .min()
                .orElseThrow();
        int limit = served.stream().mapToInt(poll -> poll.page().limit()).max().orElseThrow();
        List<ChatMessage> found = oldest > conversation.history().lastMessageId()
                ? List.of()
                : messages.listFrom(conversation.id(), oldest, limit);
        Map<Actor, List<MessageView>> views = reader.views(
                found,
                conversation,
                served.stream().map(poll -> Actor.of(readers.get(poll))).collect(Collectors.toSet()));
        long readByAll = reader.lastCommonRead(conversation.id());
        for (WaitingReader poll : served) {
            List<MessageView> given = views.get(Actor.of(readers.get(poll))).stream()
                    .filter(message -> message.id() >= poll.page().oldestWanted())
                    .limit(poll.page().limit())
                    .toList();
            if (!given.isEmpty()) {
                outcome.given().put(poll, ChatAnswer.ofMessages(given, readByAll));
            } else if (poll.isTold(readByAll)) {
                outcome.given().put(poll, ChatAnswer.ofMarkers(poll.page().lastKnown(), readByAll));
            }
        }
    }

    /** Who reads, for the polls of those who are still there; a guest without a session is not. */
    private Map<WaitingReader, Attendee> readers(Collection<WaitingReader> polls) {
        Map<Long, Attendee> present =
                attendees.list(polls.stream().map(WaitingReader::attendeeId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Attendee::id, Function.identity()));
        Map<WaitingReader, Attendee> readers = new HashMap<>();
        List<Long> guestSessions = new ArrayList<>();
        for (WaitingReader poll : polls) {
            Attendee attendee = present.get(poll.attendeeId());
            if (attendee != null) {
                readers.put(poll, attendee);
                if (isGuest(attendee)) {
                    guestSessions.add(poll.sessionRowId());
                }
            }
        }
        if (!guestSessions.isEmpty()) {
            Set<Long> alive = sessions.existing(guestSessions);
            readers.entrySet()
                    .removeIf(entry -> isGuest(entry.getValue())
                            && !alive.contains(entry.getKey().sessionRowId()));
        }
        return readers;
    }

    private static boolean isGuest(Attendee attendee) {
        return attendee.actorType() == ActorType.GUESTS;
    }

    /**
     * Who is answered, and how.
     *
     * @param given messages, oldest first, or what all have read
     * @param refused why the reader may no longer read
     */
    record Outcome(Map<WaitingReader, ChatAnswer> given, Map<WaitingReader, ApiError> refused) {}
}
