package org.carillon.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.EventDevice;
import org.carillon.testing.MailServer;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OwnDatabase;
import org.carillon.testing.OwnServer;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.carillon.testing.TalkClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed and a database that goes away, for real: a process of its own with the plain WAR, and a
 * PostgreSQL of its own. On Open Liberty alone: what is proved lies in the WAR and the database.
 */
class OutageIT {
    /**
     * Keeps the message-driven bean from listening: messages wait, as they do when the server dies before it is told.
     */
    private static final String DEAF = "<jmsActivationSpec id=\"carillon/RingListener\" autoStart=\"false\"/>";

    private static final String SECURE = "<variable name=\"carillon.base-url\" value=\"https://talk.example\"/>";

    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofMinutes(4);

    private static final List<String> PAGES = List.of(
            "POST /login/v2",
            "POST /login/v2/poll",
            "GET /login/v2/flow/" + "x".repeat(128),
            "GET /login/flow",
            "GET /call/abcd1234",
            "GET /index.php/call/abcd1234",
            "GET /avatar/owner/64");

    @TempDir
    static Path data;

    private static OwnDatabase database;
    private static OwnServer server;
    private static String otherCookie;

    @BeforeAll
    static void start() {
        database = new OwnDatabase(data.resolve("postgresql"));
        server = new OwnServer(database, "own");
        server.begin(DEAF);
        try (OwnServer other = new OwnServer(database, "own-too")) {
            other.begin(SECURE);
            server.awaitReady();
            other.awaitReady();
            otherCookie = new TalkClient(other.baseUri())
                    .guest()
                    .joining(new TalkClient(server.baseUri()).user("owner").createPublic("Open house"))
                    .send()
                    .ok()
                    .header("Set-Cookie")
                    .orElse("");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseMakeTheFirstAccountsOnce() {
        assertThat(database.texts("select id from user_group where id = ?", "admin"))
                .containsExactly("admin");
        assertThat(database.texts("select group_id from group_member where user_id = ?", "admin"))
                .containsExactly("admin");
    }

    @Test
    void cookiesAreForHttpsAloneWhereUsersComeByIt() {
        assertThat(otherCookie).contains("Secure").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aKilledServerTellsOfItsRingsOnceAfterItsRestartOrCountsThemAsMissed() {
        TalkClient talk = new TalkClient(server.baseUri());
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        Room expiring = owner.createGroup("Too late");
        Room waiting = owner.createGroup("In time");
        owner.add(expiring, user);
        owner.add(waiting, user);
        changeLifetime(talk, "1");
        owner.enterCall(expiring, IN_CALL);
        changeLifetime(talk, "600");
        owner.enterCall(waiting, IN_CALL);
        assertThat(states(waiting)).containsExactly("PENDING");

        server.close();
        server.start("");

        await().untilAsserted(() -> assertThat(states(waiting)).containsExactly("ALERTING"));
        await().untilAsserted(() -> assertThat(states(expiring)).containsExactly("MISSED"));
        assertThat(told(waiting)).containsExactly("RING");
        assertThat(told(expiring)).isEmpty();
        assertThat(owner.look(waiting).flag("hasCall")).isTrue();
    }

    @Test
    void aMailThatAKilledServerWasSendingIsSentByAnotherWhenItsClaimHasRunOut() throws IOException {
        TalkClient talk = new TalkClient(server.baseUri());
        Actor owner = talk.user("owner");
        Room room = owner.createGroup("Standup");
        String address = "mira-" + UUID.randomUUID() + "@elsewhere.example";
        try (ServerSocket silent = MailServer.openSilent()) {
            Participants.invite(owner, room, address).ok();
            Socket sending = silent.accept();
            assertThat(attempts(room)).containsExactly("1");
            server.close();
            sending.close();
        }
        int claimed = database.change("update invitation_mail set due_at = now() where attempts = cast(? as int)", "1");
        assertThat(claimed).isEqualTo(1);

        try (MailServer mails = MailServer.open()) {
            server.start(DEAF);

            await().untilAsserted(() -> assertThat(attempts(room)).isEmpty());
            assertThat(mails.mails(address)).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatIsGoneForTenSecondsIsAnswered503AndNothingIsHalfDone() {
        TalkClient talk = new TalkClient(server.baseUri());
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        Room room = owner.createGroup("Standup");
        owner.add(room, user);
        owner.enterCall(room, IN_CALL);
        user.join(room);
        user.pull(room).join();
        int known = ChatHistory.latestId(user, room);
        CompletableFuture<OcsAnswer> pull = user.pull(room);
        CompletableFuture<OcsAnswer> reader =
                ChatHistory.poll(user, room, known).query("timeout", 3).sendAsync();

        database.close();
        try {
            long end = System.nanoTime() + OUTAGE.toNanos();
            while (System.nanoTime() < end) {
                assertUnavailable(user.joinCall(room));
                assertUnavailable(owner.getCall(room));
                assertUnavailable(owner.talk("GET", "/room").send());
                assertThat(EventDevice.request(owner).send().status()).isEqualTo(503);
            }
            assertThat(notReady()).contains("\"reason\":\"waiting for the database\"");
            assertPagesSaySo(talk.guest(), owner);
            assertUnavailable(pull.join());
            assertThat(reader.join().status()).isIn(304, 503);
        } finally {
            database.start(); // other tests need it
        }

        await().untilAsserted(() -> assertThat(owner.getCall(room)).succeeds());
        assertThat(owner.look(room).flag("hasCall")).isTrue();
        assertThat(owner.participant(room, user).getInt("inCall")).isZero();
        user.joinCall(room, IN_CALL).ok();
        owner.leaveCall(room).ok();
        user.leaveCall(room).ok();
        assertThat(owner.look(room).flag("hasCall")).isFalse();
    }

    @Test
    void aServerThatStartsWithoutItsDatabaseSaysSoAndIsReadyOnceItIsThere() {
        Actor owner = new TalkClient(server.baseUri()).user("owner");
        int newer = database.change(
                """
                insert into flyway_schema_history
                select max(installed_rank) + 1, '900', ?, 'SQL', 'V900__later.sql', 1, 'postgres', now(), 1, true
                from flyway_schema_history""",
                "later");
        assertThat(newer).isEqualTo(1);
        server.close();
        database.close();
        try {
            server.begin(DEAF); // as other tests find it
            await().atMost(START).ignoreExceptions().untilAsserted(() -> assertThat(notReady())
                    .contains("\"reason\":\"migrating the schema, to be tried again: the database cannot be reached:"));
            assertUnavailable(owner.talk("GET", "/room").send());
            assertThat(owner.request("GET", "/login/flow").send().status()).isEqualTo(503);
        } finally {
            database.start(); // other tests need it
        }

        await().untilAsserted(() -> assertThat(notReady())
                .contains("to be tried again: the schema of the database (version 900) is of a newer Carillon than"));

        assertThat(database.change("delete from flyway_schema_history where description = ?", "later"))
                .isEqualTo(1);
        server.awaitReady();
        assertThat(owner.talk("GET", "/room").send()).succeeds();
    }

    /** Outside the API too: to strangers, to whoever has a password, and to a browser; none of them is a fault. */
    private static void assertPagesSaySo(Actor guest, Actor user) {
        for (Actor actor : new Actor[] {guest, user, user.onAnotherDevice()}) {
            for (String page : PAGES) {
                String[] words = page.split(" ");
                OcsAnswer answer = actor.request(words[0], words[1])
                        .form("token", "x".repeat(128))
                        .form("user", "owner")
                        .form("password", "wrong")
                        .send();
                assertThat(answer.status()).as("%s: %s", page, answer).isEqualTo(503);
                assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            }
        }
    }

    private static String notReady() {
        try {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.baseUri().resolve("health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(503);
            return health.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void assertUnavailable(OcsAnswer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.message()).isEqualTo("Service unavailable");
    }

    private static void changeLifetime(TalkClient talk, String seconds) {
        talk.admin()
                .request("POST", "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/carillon/ring_lifetime")
                .form("value", seconds)
                .send()
                .ok();
    }

    private static List<String> states(Room room) {
        return database.texts("select state from ring where token = ? order by id", room.token());
    }

    private static List<String> attempts(Room room) {
        return database.texts(
                "select m.attempts from invitation_mail m join conversation c on c.id = "
                        + "m.conversation_id where c.token = ?",
                room.token());
    }

    private static List<String> told(Room room) {
        return database.texts(
                "select e.kind from ring_event e join ring r on r.id = e.ring_id where r.token = ? order by e.id",
                room.token());
    }
}
