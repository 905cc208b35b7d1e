package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.http.CsvTable;
import org.carillon.platform.http.Download;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;

/** Lists who is or was in the running call, in three statements. Source: docs/contract/call.md 3.7. */
@ApplicationScoped
@Transactional
public class CallListService {
    private static final int LONGEST_NAME = 100;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    UserRepository users;

    @Inject
    Clock clock;

    /**
     * The list as a file.
     *
     * @throws ApiException NO_CALL
     */
    public Download write(Admission caller) {
        Conversation conversation = conversations.get(caller.conversationId());
        List<Attendee> tookPart = conversation.hasCall()
                ? attendees.listJoinedSince(conversation.id(), conversation.activeSince())
                : List.of();
        if (tookPart.isEmpty()) {
            throw new ApiException(ApiError.NO_CALL);
        }
        List<String> pair = OneToOne.userIds(conversation);
        Map<String, String> names = users.shownNames(Stream.concat(
                        pair.stream(),
                        tookPart.stream()
                                .filter(attendee -> attendee.actorType() == ActorType.USERS)
                                .map(Attendee::actorId))
                .distinct()
                .toList());
        CsvTable table = new CsvTable("name", "email", "type", "identifier");
        for (Attendee attendee : tookPart) {
            boolean account = attendee.actorType() == ActorType.USERS;
            table.add(
                    account ? names.getOrDefault(attendee.actorId(), attendee.actorId()) : attendee.displayName(),
                    attendee.actorType() == ActorType.EMAILS ? attendee.actorId() : "",
                    attendee.actorType().wireName(),
                    attendee.actorId());
        }
        String title = pair.isEmpty()
                ? conversation.name()
                : pair.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(" "));
        return new Download("text/csv", fileName(title), table.text());
    }

    /** The name as every file system takes it, and the day in UTC. */
    private String fileName(String conversationName) {
        String name = conversationName.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return CodePoints.cut(name, LONGEST_NAME) + " " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv";
    }
}
