package org.carillon.channel.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.carillon.call.ring.RingEventKind;
import org.carillon.call.ring.RingNotice;
import org.carillon.call.ring.RingNotice.ShownCaller;
import org.carillon.call.ring.RingNotice.ShownConversation;
import org.carillon.call.ring.RingNotice.ShownRing;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Privacy;
import org.junit.jupiter.api.Test;

/** What a stream hands out, and in which order (docs/contract/rings.md 3). */
class EventStreamTest {
    private final List<Long> told = new ArrayList<>();
    private final EventStream stream = new EventStream(
            new Caller("alice", "Alice", false, null, "", Privacy.NONE),
            "device",
            (device, notice) -> told.add(notice.eventId()));

    @Test
    void firstComesAGreeting() {
        stream.begin(List.of(), 0);

        assertThat(readAll()).isEqualTo(": events\nretry: 2000\n\n");
    }

    @Test
    void anEventIsOneBlockWithOneLineOfData() {
        stream.begin(notices(7, 7), 0);

        assertThat(readAll())
                .endsWith(
                        """
                        id: 7
                        event: ring
                        data: {"ringId":7,"state":"alerting","userId":"alice",\
                        "conversation":{"token":"abcd","type":2,"displayName":"Stand\\nup"},"call":1,\
                        "caller":{"type":"user","id":"bob","name":"Bob"},"requestedAt":10,"expiresAt":70}

                        """);
    }

    @Test
    void whatCameEarlyFollowsWhatWasMissedWithoutRepeating() {
        stream.offer(notices(3, 6));
        stream.begin(notices(1, 4), 0);
        stream.offer(notices(6, 8));

        assertThat(ids(readAll())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aPositionIsToldAfterTheLiveRingsAndBeforeTheNews() {
        stream.offer(notices(9, 11));
        stream.begin(notices(5, 5), 10);

        assertThat(readAll()).containsSubsequence("id: 5\nevent", "id: 10\n\n", "id: 11\nevent");
    }

    @Test
    void anEventCountsAsToldWhenTheNextPieceIsAskedFor() {
        stream.begin(notices(1, 2), 0);
        stream.next(); // the greeting
        stream.next();
        assertThat(told).isEmpty();

        stream.next();

        assertThat(told).containsExactly(1L);
    }

    @Test
    void aHeartbeatComesOnlyWhenThereIsNothingElse() {
        stream.begin(List.of(), 0);
        readAll();

        stream.beat();
        assertThat(readAll()).isEqualTo(":\n\n");
        stream.beat();
        stream.offer(notices(1, 1));
        assertThat(ids(readAll())).containsExactly(1L);
    }

    @Test
    void aStreamThatFallsBehindEndsAfterWhatItTook() {
        stream.begin(List.of(), 0);
        stream.offer(notices(1, 40));
        stream.offer(notices(41, 1_000));
        stream.offer(notices(1_001, 1_001));

        List<Long> ids = ids(readAll());

        assertThat(stream.isOver()).isTrue();
        assertThat(ids).isEqualTo(LongStream.rangeClosed(1, ids.size()).boxed().toList());
        assertThat(ids).hasSizeLessThanOrEqualTo(EventStream.LONGEST_QUEUE);
    }

    @Test
    void aStreamEndsWhenItHasWrittenAsMuchAsASocketTakes() {
        stream.begin(List.of(), 0);
        int written = 0;
        for (long id = 1; id <= 1_000 && !stream.isOver(); id++) {
            stream.offer(notices(id, id));
            written += readAll().length();
        }

        assertThat(stream.isOver()).isTrue();
        assertThat(written).isBetween(32 * 1024, 33 * 1024);
    }

    @Test
    void moreThanOnePageMissedMeansToComeAgain() {
        stream.begin(notices(1, EventStream.LONGEST_QUEUE), 0);
        stream.offer(notices(500, 500));

        assertThat(ids(readAll())).doesNotContain(500L);
        assertThat(stream.isOver()).isTrue();
    }

    @Test
    void whatEndedSaysNothingMore() {
        stream.begin(notices(1, 3), 0);

        stream.end();

        assertThat(readAll()).isEmpty();
        assertThat(stream.isOver()).isTrue();
    }

    private String readAll() {
        StringBuilder text = new StringBuilder();
        for (byte[] piece = stream.next(); piece != null; piece = stream.next()) {
            text.append(new String(piece, UTF_8));
        }
        return text.toString();
    }

    private static List<Long> ids(String text) {
        return text.lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }

    private static List<RingNotice> notices(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> new RingNotice(
                        id,
                        "alice",
                        RingEventKind.RING,
                        new ShownRing(
                                id,
                                "alerting",
                                "alice",
                                new ShownConversation("abcd", 2, "Stand\nup"),
                                1,
                                new ShownCaller("user", "bob", "Bob"),
                                10,
                                70)))
                .toList();
    }
}
