package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.ConversationToken;
import org.carillon.room.attendee.ReadMarkerRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which requests tell that a marker moved (docs/contract/messages.md 4.5 and 7.2). */
class ReadMarkersTest {
    private static final long CONVERSATION = 7;
    private static final Admission READER = new Admission(
            CONVERSATION,
            new ConversationToken("abcd"),
            false,
            3,
            0,
            false,
            false,
            Permissions.INHERIT,
            false,
            true,
            false,
            0);

    private final Messages messages = new Messages();
    private final Markers stored = new Markers();
    private final List<Object> told = new ArrayList<>();
    private final ReadMarkers markers = new ReadMarkers();

    @BeforeEach
    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"
    }) // a proxy has no type; there is no container that would inject
    void wire() {
        markers.messages = messages;
        markers.stored = stored;
        markers.events = (Event<Object>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    @Test
    void aMarkerThatIsSetIsTold() {
        markers.mark(READER, null);

        assertThat(told).containsExactly(new MarkerMoved(CONVERSATION));
    }

    @Test
    void aPostMadeUnreadIsTold() {
        messages.post =
                new ChatMessage(
                        CONVERSATION,
                        new NewMessage(MessageActor.user("mira"), null, MessageParameters.NONE, Instant.EPOCH)) {
                    @Override
                    long id() {
                        return 5;
                    }
                };

        markers.markUnread(READER);

        assertThat(told).containsExactly(new MarkerMoved(CONVERSATION));
    }

    @Test
    void nothingToMakeUnreadIsNotTold() {
        markers.markUnread(READER);

        assertThat(told).isEmpty();
    }

    @Test
    void askingForMoreIsTold() {
        stored.movesOnwards = true;

        markers.noteAskedAfter(READER, 5);

        assertThat(told).containsExactly(new MarkerMoved(CONVERSATION));
    }

    @Test
    void askingForMoreOfWhatIsReadIsNotTold() {
        markers.noteAskedAfter(READER, 5);
        stored.movesOnwards = true;
        markers.noteAskedAfter(READER, 0);

        assertThat(told).isEmpty();
    }

    /** A conversation with one post at most. */
    private static class Messages extends ChatRepository {
        private ChatMessage post;

        @Override
        List<ChatMessage> listUpTo(long conversationId, long newest, int limit) {
            return List.of();
        }

        @Override
        Optional<ChatMessage> findLatestPost(long conversationId) {
            return Optional.ofNullable(post);
        }
    }

    /** Markers that move when they are told to. */
    private static class Markers extends ReadMarkerRepository {
        private boolean movesOnwards;

        @Override
        public boolean move(long attendeeId, long messageId, long posts) {
            return true;
        }

        @Override
        public boolean moveOnwards(long conversationId, long attendeeId, long messageId) {
            return movesOnwards;
        }
    }
}
