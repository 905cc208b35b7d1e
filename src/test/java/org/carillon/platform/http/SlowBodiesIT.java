package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that take their time (docs/contract/envelope.md 8.4). The deadline is 5 s in tests. */
class SlowBodiesIT extends DeployedGroup {
    private static final int MANY = 300;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String EXPECT = "Expect: 100-continue";
    private static final byte[] NAME = "roomName=Retro".getBytes(StandardCharsets.UTF_8);

    @Test
    void aBodyInPiecesIsReadWhole() {
        try (RawHttp connection = renaming()) {
            for (byte piece : NAME) {
                connection.send(new byte[] {piece});
            }
            assertThat(connection.answer().status()).isEqualTo(200);
        }
        assertThat(owner.look(room).text("name")).isEqualTo("Retro");
    }

    @Test
    void aBodyOfUnknownLengthIsReadWhole() {
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead("PUT", path(), -1, headers("Transfer-Encoding: chunked", EXPECT));
            connection.awaitContinue();
            connection.send("8\r\nroomName\r\n".getBytes(StandardCharsets.UTF_8));
            connection.send("6\r\n=Retro\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(connection.answer().status()).isEqualTo(200);
        }
        assertThat(owner.look(room).text("name")).isEqualTo("Retro");
    }

    @Test
    void aBodyOfUnknownLengthIsBounded() {
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead("PUT", path(), -1, headers("Transfer-Encoding: chunked", EXPECT));
            connection.awaitContinue();
            for (int i = 0; i < 9; i++) {
                connection.send(chunk);
            }
            connection.send("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(connection.answer().isEnvelope(413)).isTrue();
        }
    }

    /** Who sends on hears the answer: the connection is not cut while the rest is on its way. */
    @Test
    void aBodyThatIsTooLargeIsAnsweredThoughItGoesOn() {
        byte[] piece = new byte[10_000];
        int pieces = 900; // beyond what the server swallows unread
        for (int i = 0; i < 5; i++) {
            try (RawHttp connection = new RawHttp()) {
                connection.sendHead("PUT", path(), (long) pieces * piece.length, headers("Connection: keep-alive"));
                for (int sent = 0; sent < pieces; sent++) {
                    connection.send(piece);
                }
                assertThat(connection.status()).isEqualTo(413);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bm86bm8=", "Bearer x", "Basic !!!"})
    void guardsStandBeforeASlowBodyToo(String authorization) {
        for (String path : new String[] {path(), "/login/v2/poll"}) {
            try (RawHttp connection = new RawHttp()) {
                connection.sendHead(
                        "POST",
                        path,
                        NAME.length,
                        FORM,
                        EXPECT,
                        "Authorization: " + authorization,
                        "OCS-APIRequest: true");
                connection.awaitContinue();
                connection.send(NAME);
                assertThat(connection.answer().status()).isEqualTo(401);
            }
        }
    }

    /** As many as once held every thread of the server. */
    @Test
    void manySlowBodiesHoldNoThread() {
        owner.look(room);
        int before = CarillonServer.threads();
        List<RawHttp> connections = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                connections.add(renaming());
            }
            owner.look(room);
            assertThat(CarillonServer.threads() - before).isLessThan(MANY / 3);
            for (RawHttp connection : connections) {
                RawHttp.Answer answer = connection.answer();
                assertThat(answer.isEnvelope(408)).as("%s", answer).isTrue();
            }
        } finally {
            connections.forEach(RawHttp::close);
        }
        assertThat(owner.look(room).text("name")).isEqualTo("Standup");
    }

    @Test
    void aPageDoesNotWaitForEverEither() {
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead("POST", "/login/v2/poll", 100, FORM, EXPECT);
            connection.awaitContinue();
            connection.send(NAME);
            assertThat(connection.answer().status()).isEqualTo(408);
        }
    }

    @Test
    void aClientThatGoesAwayHarmsNobody() {
        for (int i = 0; i < 10; i++) {
            renaming().close();
        }
        assertThat(owner.look(room).text("name")).isEqualTo("Standup");
    }

    /** A request whose body the server waits for. */
    private RawHttp renaming() {
        RawHttp connection = new RawHttp();
        connection.sendHead("PUT", path(), NAME.length, headers(EXPECT));
        connection.awaitContinue();
        return connection;
    }

    private String[] headers(String... more) {
        List<String> headers = new ArrayList<>(List.of(more));
        headers.addAll(List.of(
                "Authorization: " + owner.request("GET", "/").authorization(),
                "OCS-APIRequest: true",
                "Accept: application/json",
                FORM));
        return headers.toArray(new String[0]);
    }

    private String path() {
        return "/ocs/v2.php/apps/spreed/api/v4/room/" + room.token();
    }
}
