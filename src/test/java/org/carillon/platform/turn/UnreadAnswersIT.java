package org.carillon.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clients of one network that send requests and read no answer (docs/contract/protection.md 5). There are 16 turns in
 * tests.
 */
class UnreadAnswersIT extends DeployedGroup {
    private static final int TURNS = 16;

    /** More than there are turns. */
    private static final int CLIENTS = 24;

    /** Requests of each, as the buffers of a connection in this machine take in some megabytes before anybody reads. */
    private static final int PIPELINED = 200;

    private static final Duration PATIENCE =
            Duration.ofSeconds(8); // a held thread is free again after 10 s at the earliest
    private static final String FILTER = "org.carillon.platform.ocs.TurnFilter";

    private final List<RawHttp> connections = new ArrayList<>();

    /** What is asked for: siblings. */
    enum Kind {
        LONG_LIST("/ocs/v2.php/apps/spreed/api/v1/chat/%s?lookIntoFuture=0&limit=200"),
        SHORT_LISTS("/ocs/v2.php/apps/spreed/api/v1/chat/%s?lookIntoFuture=0&limit=1&setReadMarker=0"),
        FILES("/apps/spreed/img/backgrounds/1_office.jpg?%s");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    @BeforeEach
    void talkALot() {
        for (int i = 0; i < 30; i++) {
            Chats.say(owner, room, "\uD83D\uDE00".repeat(32_000));
        }
        Chats.say(owner, room, "\uD83D\uDE00".repeat(7_000)); // less than servers write at a time
    }

    @AfterEach
    void goAway() {
        connections.forEach(RawHttp::close);
    }

    @ParameterizedTest
    @EnumSource
    void holdThreadsOfTheirNetworkAlone(Kind kind) {
        askAndReadNothing("198.51.100.1", kind);

        assertThat(CarillonServer.threadsIn(FILTER)).isLessThan(TURNS + 5);
        for (int i = 0; i < 5; i++) {
            long since = System.nanoTime();
            owner.look(room);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(PATIENCE);
        }
    }

    @Test
    void whoWaitsForATurnGetsOneWhenOthersGo() {
        askAndReadNothing("198.51.100.2", Kind.LONG_LIST);
        try (RawHttp patient = new RawHttp()) {
            byte[] body = "description=Later".getBytes(StandardCharsets.UTF_8);
            patient.sendHead(
                    "PUT",
                    "/ocs/v2.php/apps/spreed/api/v4/room/" + room.token() + "/description",
                    body.length,
                    headers("198.51.100.2", "Content-Type: application/x-www-form-urlencoded"));
            patient.send(body);
            goAway();

            assertThat(patient.answer().isEnvelope(200)).isTrue();
        }
        assertThat(owner.look(room).text("description")).isEqualTo("Later");
    }

    @Test
    void waitingReadersPullsAndStreamsOfOthersAreTold() throws Exception {
        askAndReadNothing("198.51.100.3", Kind.LONG_LIST);
        owner.join(room);
        try (EventDevice device = EventDevice.of(user)) {
            owner.joinCall(room);

            assertThat(device.events(1)).isNotEmpty();
        }
        OcsAnswer read = Chats.posting(owner, room, "News").sendAsync().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(read.status()).isEqualTo(201);
    }

    /** Until all turns are held; the thread that counts them has one, too. */
    private void askAndReadNothing(String client, Kind kind) {
        for (int i = 0; i < CLIENTS; i++) {
            RawHttp connection = RawHttp.narrow();
            connections.add(connection);
            for (int sent = 0; sent < PIPELINED; sent++) {
                connection.sendHead(
                        "GET", kind.path.formatted(room.token()), 0, headers(client, "Connection: keep-alive"));
            }
        }
        await().untilAsserted(() -> assertThat(CarillonServer.threadsIn(FILTER)).isGreaterThan(TURNS));
    }

    private String[] headers(String client, String... more) {
        List<String> headers = new ArrayList<>(Arrays.asList(more));
        headers.addAll(List.of(
                "X-Forwarded-For: " + client,
                "Authorization: " + owner.request("GET", "/").authorization(),
                "OCS-APIRequest: true",
                "Accept: application/json"));
        return headers.toArray(String[]::new);
    }
}
