package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to find out whether a token or a secret is right is counted (docs/contract/protection.md 1). */
class BruteForceIT extends DeployedTalk {
    private static final AtomicInteger GUESSES = new AtomicInteger(100);

    @BeforeEach
    void forgetWhatOthersGuessed() {
        talk.advanceClock(Duration.ofMinutes(31));
    }

    /** {@code ~} stands for the token. */
    @ParameterizedTest
    @CsvSource({
        "GET, /ocs/v2.php/apps/spreed/api/v4/room/~",
        "HEAD, /ocs/v2.php/apps/spreed/api/v4/room/~",
        "GET, /ocs/v1.php/apps/spreed/api/v4/room/~",
        "GET, /ocs/v2.php/apps/spreed/api/v4/room/~?x=1",
        "GET, /ocs/v2.php/apps/spreed/api/v4//room//~",
        "POST, /ocs/v2.php/apps/spreed/api/v4/room/~/participants/active",
        "GET, /ocs/v2.php/apps/spreed/api/v1/room/~/avatar",
        "HEAD, /ocs/v2.php/apps/spreed/api/v1/room/~/avatar",
        "GET, /ocs/v2.php/apps/spreed/api/v1/room/~/avatar/dark",
        "HEAD, /ocs/v1.php/apps/spreed/api/v1/room/~/avatar/dark",
        "GET, /ocs/v2.php/apps/spreed/api/v3/signaling/settings?token=~",
        "HEAD, /ocs/v2.php/apps/spreed/api/v3/signaling/settings?token=~",
        "GET, /call/~",
        "GET, /index.php/call/~",
        "HEAD, /call/~",
    })
    void tokensAreCountedWhereverTheyCanBeTold(String method, String path) {
        Actor counted = talk.user("guesser");
        Room open = talk.user("owner").createPublic("Open house");
        for (int i = 0; i < 11; i++) {
            String token = "yyyy" + Integer.toString(GUESSES.incrementAndGet(), 36);
            assertThat(counted.request(method, path.replace("~", token)).send().status())
                    .isNotEqualTo(429);
        }

        assertThat(counted.room("GET", open, "").send()).hasStatus(429);
        assertThat(counted.room("HEAD", open, "").send()).hasStatus(429);
        assertThat(counted.joining(open).send()).hasStatus(429);
        assertThat(counted.request("GET", "/ocs/v2.php/apps/spreed/api/v1/room/" + open.token() + "/avatar")
                        .send())
                .hasStatus(429);
        assertThat(counted.request("GET", "/call/" + open.token()).send()).hasStatus(429);
        assertThat(counted.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void noMoreAreToldOfManyAtTheSameInstant() {
        Actor counted = talk.user("guesser");
        counted.talk("GET", "/room").send().ok(); // its password is hashed
        AtOnce.Attempt[] attempts = IntStream.range(0, 40)
                .mapToObj(i -> counted.talk("GET", "/room/vvvv" + GUESSES.incrementAndGet()))
                .map(request -> (AtOnce.Attempt) request::send)
                .toArray(AtOnce.Attempt[]::new);
        try (AtOnce race = new AtOnce()) {
            List<Integer> answers =
                    race.send(attempts).stream().map(OcsAnswer::status).toList();

            assertThat(answers).containsOnly(404, 429);
            assertThat(Collections.frequency(answers, 404)).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ocs/v2.php/apps/spreed/api/v4/room/~, Talk-SIPBridge",
        "/ocs/v2.php/apps/spreed/api/v3/signaling/settings?token=~, Talk-Recording"
    })
    void wrongSignaturesAreCounted(String path, String header) {
        Room open = talk.user("owner").createPublic("Open house");
        String address = path.replace("~", open.token());
        for (int i = 0; i < 11; i++) {
            assertThat(signed(address, header)).isEqualTo(401);
        }

        assertThat(signed(address, header)).isEqualTo(429);
        assertThat(talk.guest().request("GET", address).send()).succeeds();
    }

    /** A first login waits for its hash, and is dispatched again. */
    @Test
    void requestsThatWaitKeepTheirQuery() {
        for (int i = 0; i < 20; i++) {
            Actor newcomer = talk.user("newcomer");
            String token = "wwww" + i;

            assertThat(newcomer.request("GET", "/ocs/v2.php/apps/spreed/api/v3/signaling/settings?token=" + token)
                            .send())
                    .hasStatus(404);
            assertThat(newcomer.onAnotherDevice()
                            .request("GET", "/ocs/v2.php/apps/spreed/api/v3/signaling/settings?token=")
                            .send())
                    .succeeds();
        }
    }

    @Test
    void whatCanBeNoPasswordOfAConversationCountsNothing() {
        Actor owner = talk.user("owner");
        Room open = owner.createPublic("Open house");
        owner.setPassword(open, "right");
        Actor guest = talk.guest();
        for (int i = 0; i < 12; i++) {
            assertThat(guest.joining(open).send()).hasStatus(403);
            assertThat(guest.joining(open).form("password", "p".repeat(500 + i)).send())
                    .hasStatus(403);
            assertThat(guest.joining(open).form("password", "stale").send()).hasStatus(403);
        }

        assertThat(guest.joining(open).form("password", "right").send()).succeeds();
    }

    @Test
    void membersNeedNoPasswordAndGuessNone() {
        Actor owner = talk.user("owner");
        Actor member = talk.user("member");
        Room open = owner.createPublic("Open house");
        owner.setPassword(open, "right");
        owner.add(open, member);
        for (int i = 0; i < 12; i++) {
            assertThat(member.joining(open).form("password", "wrong-" + i).send())
                    .succeeds();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 429",
                "1.2.3.4, 198.51.100.7 | 429",
                "198.51.100.7, 127.0.0.1 | 429",
                "198.51.100.7:4711 | 429",
                "::ffff:198.51.100.7 | 429",
                "198.51.100.8 | 404",
                "198.51.100.7, 198.51.100.8 | 404",
                "198.51.100.7, garbage | 404",
            })
    void strangersAreToldApartByTheAddressBehindTheProxy(String forwardedFor, int status) {
        for (int i = 0; i < 11; i++) {
            assertThat(lookFrom("198.51.100.7")).isEqualTo(404);
        }

        assertThat(lookFrom(forwardedFor)).isEqualTo(status);
    }

    @Test
    void conversationsOfOthersAreCountedLikeThoseThatNobodyHas() {
        Actor owner = talk.user("owner");
        Actor stranger = talk.user("stranger");
        for (int i = 0; i < 11; i++) {
            assertThat(stranger.room("GET", owner.createGroup("Closed"), "").send())
                    .hasStatus(404);
        }

        assertThat(stranger.room("GET", owner.createPublic("Open"), "").send()).hasStatus(429);
    }

    @Test
    void whoWasRemovedFromManyConversationsIsNotLockedOut() {
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        for (int i = 0; i < 12; i++) {
            Room left = owner.createGroup("Left soon");
            owner.add(left, user);
            user.look(left);
            owner.remove(left, user);

            assertThat(user.room("GET", left, "").send()).hasStatus(404);
        }

        Room room = owner.createPublic("Open house");
        assertThat(user.look(room)).succeeds();
    }

    private int lookFrom(String forwardedFor) {
        return talk.guest()
                .room("GET", new Room("xxxx" + Integer.toString(GUESSES.incrementAndGet(), 36)), "")
                .header("X-Forwarded-For", forwardedFor)
                .send()
                .status();
    }

    private int signed(String address, String header) {
        return talk.guest()
                .request("GET", address)
                .header(header + "-Random", "r".repeat(32) + GUESSES.incrementAndGet())
                .header(header + "-Checksum", "0".repeat(64))
                .send()
                .status();
    }
}
