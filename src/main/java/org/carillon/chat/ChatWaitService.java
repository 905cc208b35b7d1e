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
    ChatReader chat;

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
     * Answers those of one conversation for whom there is something; the others go on waiting. Ten statements at most
     * for any number of them. Who may no longer read is refused, whether or not there is a message.
     */
    Outcome look(long conversationId, Collection<WaitingReader> waiting) {
        Outcome outcome = new Outcome(new HashMap<>(), new HashMap<>());
        Optional<Conversation> found = conversations.find(conversationId);
        if (found.isEmpty()) {
            waiting.forEach(reader -> outcome.refused().put(reader, ApiError.CONVERSATION_NOT_FOUND));
            return outcome;
        }
        Conversation conversation = found.get();
        Map<WaitingReader, Attendee> readers = readers(waiting);
        List<WaitingReader> served = new ArrayList<>();
        for (WaitingReader reader : waiting) {
            Attendee attendee = readers.get(reader);
            if (attendee == null) {
                outcome.refused().put(reader, ApiError.CONVERSATION_NOT_FOUND);
            } else if (rights.isHeldInLobby(conversation, attendee)) {
                outcome.refused().put(reader, ApiError.IN_LOBBY);
            } else if (reader.isWaitingFor(conversation.history().lastMessageId()) || reader.asksForLastCommonRead()) {
                served.add(reader);
            }
        }
        if (!served.isEmpty()) {
            serve(served, conversation, readers, outcome);
        }
        return outcome;
    }

    /**
     * Reads the messages for all of them at once, and renders them for each; the last common read message is told with
     * them or alone.
     */
    private void serve(
            List<WaitingReader> served,
            Conversation conversation,
            Map<WaitingReader, Attendee> readers,
            Outcome outcome) {
        long oldest = served.stream()
                .mapToLong(reader -> reader.page().oldestWanted())
                .min()
                .orElseThrow();
        int limit =
                served.stream().mapToInt(reader -> reader.page().limit()).max().orElseThrow();
        List<ChatMessage> found = oldest > conversation.history().lastMessageId()
                ? List.of()
                : messages.listFrom(conversation.id(), oldest, limit);
        Map<MessageActor, List<MessageView>> views = chat.views(
                found,
                conversation,
                served.stream()
                        .map(reader -> MessageActor.of(readers.get(reader)))
                        .collect(Collectors.toSet()));
        long lastCommonRead = chat.lastCommonRead(conversation.id());
        for (WaitingReader reader : served) {
            List<MessageView> given = views.get(MessageActor.of(readers.get(reader))).stream()
                    .filter(message -> message.id() >= reader.page().oldestWanted())
                    .limit(reader.page().limit())
                    .toList();
            if (!given.isEmpty()) {
                outcome.given().put(reader, ChatAnswer.ofMessages(given, lastCommonRead));
            } else if (reader.isTold(lastCommonRead)) {
                outcome.given().put(reader, ChatAnswer.ofMarkers(reader.page().lastKnown(), lastCommonRead));
            }
        }
    }

    /** Who reads, of those who are still there; a guest without a session is not. */
    private Map<WaitingReader, Attendee> readers(Collection<WaitingReader> waiting) {
        Map<Long, Attendee> present =
                attendees.list(waiting.stream().map(WaitingReader::attendeeId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Attendee::id, Function.identity()));
        Map<WaitingReader, Attendee> readers = new HashMap<>();
        List<Long> guestSessions = new ArrayList<>();
        for (WaitingReader reader : waiting) {
            Attendee attendee = present.get(reader.attendeeId());
            if (attendee != null) {
                readers.put(reader, attendee);
                if (isGuest(attendee)) {
                    guestSessions.add(reader.sessionRowId());
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
     * @param given messages, oldest first, or the last common read message
     * @param refused why the reader may no longer read
     */
    record Outcome(Map<WaitingReader, ChatAnswer> given, Map<WaitingReader, ApiError> refused) {}
}
