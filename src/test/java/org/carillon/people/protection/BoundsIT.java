package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** Each bound is reached (docs/contract/protection.md 3 and 4); most are lower here than by default. */
class BoundsIT extends DeployedGroup {

    @Test
    void streamsOfAnAccount() {
        List<EventDevice> devices = new ArrayList<>();
        try {
            IntStream.range(0, 100).forEach(i -> devices.add(EventDevice.of(user)));

            OcsAnswer refused = EventDevice.request(user).send();

            assertThat(refused).hasStatus(429);
            assertThat(refused.header("Retry-After")).contains("60");
            EventDevice other = EventDevice.of(owner);
            devices.add(other);
            assertThat(other.isEnded()).isFalse();
        } finally {
            devices.forEach(EventDevice::close);
        }
    }

    @Test
    void readersOfAnAttendee() {
        int known = Chats.say(owner, room, "Who is there?");
        List<CompletableFuture<OcsAnswer>> waiting = Stream.generate(
                        () -> ChatHistory.poll(user, room, known).sendAsync())
                .limit(211)
                .toList();

        OcsAnswer refused = (OcsAnswer) CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                .join();

        assertThat(refused).hasStatus(429);
        Chats.say(owner, room, "You all?");
        assertThat(waiting.stream().map(CompletableFuture::join).map(OcsAnswer::status))
                .containsOnly(200, 429)
                .filteredOn(status -> status == 429)
                .hasSize(1);
        assertThat(ChatHistory.poll(user, room, known).send()).succeeds();
    }

    @Test
    void cookieSessionsOfAnAccountOfWhichTheFirstOneEnds() {
        Actor first = user.onAnotherDevice();
        first.join(room);
        assertThat(cookieOnly(first).look(room)).succeeds();
        Actor last = user;
        for (int i = 0; i < 12; i++) {
            last = user.onAnotherDevice();
            last.join(room);
        }

        assertThat(cookieOnly(first).talk("GET", "/room").send()).hasStatus(401);
        assertThat(cookieOnly(last).talk("GET", "/room").send()).succeeds();
    }

    @Test
    void theCookieSessionOfAGuestEndsWhenTheLastConversationIsLeft() {
        Room open = owner.createPublic("Open house");
        Room other = owner.createPublic("Next door");
        Actor guest = talk.guest();
        guest.join(open);
        guest.join(other);

        guest.leave(open);
        assertThat(guest.getCall(other)).succeeds();
        guest.leave(other);

        assertThat(guest.join(open)).succeeds();
        assertThat(guest.getCall(open)).succeeds();
    }

    @Test
    void appPasswordsOfAnAccount() {
        assertThat(statuses(12, () -> appPassword(user))).containsOnly(200);

        assertIsFull(appPassword(user));
        assertThat(appPassword(owner)).succeeds();
    }

    @Test
    void twoAppPasswordsAtOnceDoNotPassTheBound() {
        try (AtOnce race = new AtOnce()) {
            for (int i = 0; i < Math.min(10, AtOnce.rounds()); i++) {
                Actor racer = talk.user("racer");
                statuses(11, () -> appPassword(racer));

                assertThat(race.send(() -> appPassword(racer), () -> appPassword(racer)))
                        .extracting(OcsAnswer::status)
                        .containsExactlyInAnyOrder(200, 403);
            }
        }
    }

    @Test
    void conversationsOfAnAccount() {
        Actor rich = talk.user("rich");
        assertThat(statuses(210, () -> creating(rich, 2).send())).containsOnly(201);

        assertIsFull(creating(rich, 2).send());
        assertIsFull(creating(rich, 3).send());
        assertThat(rich.createOneToOne(user)).isNotNull();
        try (AtOnce race = new AtOnce()) {
            rich.room("DELETE", someRoomOf(rich), "").send().ok();
            assertThat(race.send(creating(rich, 2)::send, creating(rich, 2)::send))
                    .extracting(OcsAnswer::status)
                    .containsExactlyInAnyOrder(201, 403);
        }
    }

    @Test
    void attendeesOfAConversation() {
        StoredRows.writeGuests(room, 1_097);

        assertThat(adding(room, "users", talk.user("last").id())).succeeds();
        assertIsFull(adding(room, "users", talk.user("late").id()));
        assertIsFull(adding(room, "emails", "mira@elsewhere.example"));
    }

    @Test
    void postsOfAMinute() {
        List<Integer> statuses =
                statuses(601, () -> Chats.posting(user, room, "again").send()); // in two minutes at most

        assertThat(statuses.subList(0, 300)).containsOnly(201);
        assertThat(statuses).contains(429);
        assertThat(Chats.posting(owner, room, "once").send()).hasStatus(201);
    }

    @Test
    void mailsOfAConversationThatWait() {
        Room open = owner.createPublic("Open house");
        List<Integer> statuses =
                statuses(40, () -> adding(open, "emails", "mira" + System.nanoTime() + "@elsewhere.example"));

        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
        owner.room("DELETE", open, "").send().ok(); // with its mails
    }

    @Test
    void appPasswordsByALoginFlow() {
        Actor browser = user.onAnotherDevice();
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Talk");
        LoginFlows.grant(browser, LoginFlows.open(browser, flow));
        statuses(12, () -> appPassword(user));

        OcsAnswer refused = LoginFlows.poll(app, flow);

        assertThat(refused).hasStatus(403);
        assertThat(refused.json().getString("error")).isEqualTo("limit");
    }

    private OcsAnswer adding(Room where, String source, String participant) {
        return owner.room("POST", where, "/participants")
                .form("newParticipant", participant)
                .form("source", source)
                .send();
    }

    private static OcsAnswer appPassword(Actor who) {
        return who.request("GET", "/ocs/v2.php/core/getapppassword").send();
    }

    private static OcsRequest creating(Actor who, int type) {
        return who.talk("POST", "/room").form("roomType", type).form("roomName", "One more");
    }

    /** Nobody's credentials with the cookies of this device. */
    private Actor cookieOnly(Actor device) {
        return device.withCookiesAs(talk.guest());
    }

    private static void assertIsFull(OcsAnswer answer) {
        assertThat(answer).hasStatus(403);
        assertThat(answer.object().getString("error")).isEqualTo("limit");
    }

    private static Room someRoomOf(Actor who) {
        return new Room(who.listRooms().list().get(0).getString("token"));
    }

    private static List<Integer> statuses(int times, Supplier<OcsAnswer> request) {
        return IntStream.range(0, times).mapToObj(i -> request.get().status()).toList();
    }
}
