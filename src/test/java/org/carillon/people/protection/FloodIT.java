package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.DirectLogins;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floods of failed attempts (docs/contract/protection.md). */
class FloodIT extends DeployedGroup {
    private static final String THROTTLED = "X-Nextcloud-Bruteforce-Throttled";
    private static final String SIGNALING_SETTINGS = "/ocs/v2.php/apps/spreed/api/v3/signaling/settings";
    private static final AtomicInteger GUESSES = new AtomicInteger(100);
    private static final Duration LONG_AGO = Duration.ofMinutes(31);

    @BeforeEach
    void forgetWhatOthersGuessed() {
        talk.advanceClock(LONG_AGO);
    }

    @Test
    void tooManyWrongPasswordsAreRefusedWithALookAtNone() {
        assertThat(statuses(11, () -> guess(user))).containsOnly(401);

        OcsAnswer over = guess(user);
        assertThat(over).hasStatus(429);
        assertThat(over.message()).isEqualTo("Reached maximum delay");
        assertThat(over.header(THROTTLED)).isEmpty();
        assertThat(over.header("Retry-After")).contains("1800");
        assertThat(user.talk("GET", "/room").send()).hasStatus(429);
        assertThat(owner.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void theWindowOfAnAppIsNoOtherDoor() {
        Actor window = talk.guest();
        OcsAnswer page = DirectLogins.opening(window, "Talk").send();

        assertThat(statuses(11, () -> DirectLogins.signIn(window, page, user.id(), anotherWrong())))
                .containsOnly(403);

        assertThat(DirectLogins.signIn(window, page, user.id(), "123456")).hasStatus(429);
    }

    @Test
    void halfAnHourLaterTheRightPasswordIsGoodAgain() {
        statuses(12, () -> guess(user));

        talk.advanceClock(LONG_AGO);

        assertThat(user.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void aDeletedAppPasswordLocksNobodyOut() {
        Actor device = user.withPassword("x".repeat(72));

        assertThat(statuses(12, () -> device.talk("GET", "/room").send())).containsOnly(401);
        List<Integer> others = statuses(12, () -> user.withPassword(anotherWithTheFormOfAnAppPassword())
                .talk("GET", "/room")
                .send());

        assertThat(others).contains(401, 429);
        assertThat(user.talk("GET", "/room").send()).succeeds();
    }

    private static String anotherWithTheFormOfAnAppPassword() {
        String letters = anotherWrong().replaceAll("[^A-Za-z0-9]", "");
        return (letters + "y".repeat(72)).substring(0, 72);
    }

    @Test
    void theDelayGrowsAndEndsWithTheRightPassword() {
        assertThat(guess(user).header(THROTTLED)).isEmpty();
        assertThat(guess(user).header(THROTTLED)).contains("2ms");
        assertThat(guess(user).header(THROTTLED)).contains("4ms");

        OcsAnswer right = user.talk("GET", "/room").send();
        assertThat(right).succeeds();
        assertThat(right.header(THROTTLED)).contains("8ms");
        assertThat(user.talk("GET", "/room").send().header(THROTTLED)).isEmpty();
    }

    @Test
    void aDelayedRequestKeepsItsBody() {
        statuses(3, () -> guess(user));

        OcsAnswer created = user.talk("POST", "/room")
                .form("roomType", 2)
                .form("roomName", "After a while")
                .send();

        assertThat(created).hasStatus(201);
        assertThat(created.header(THROTTLED)).isPresent();
        assertThat(created.text("name")).isEqualTo("After a while");
    }

    @Test
    void aDelayedRequestIsReadAsLenientlyAsOthers() {
        guess(user);

        OcsAnswer answer = user.request("GET", "/ocs/v2.php/apps/spreed/api/v4//room")
                .header("Accept", "garbage, application/json;q=abc, application/json")
                .send();

        assertThat(answer).succeeds();
        assertThat(answer.header(THROTTLED)).contains("2ms");
    }

    @Test
    void tooManyUnknownTokensAreRefused() {
        assertThat(statuses(11, () -> user.room("GET", anotherToken(), "").send()))
                .containsOnly(404);

        assertThat(user.room("GET", room, "").send()).hasStatus(429);
        assertThat(user.joining(room).send()).hasStatus(429);
        assertThat(user.getCall(room)).succeeds();
        assertThat(owner.look(room)).succeeds();
    }

    @Test
    void moreSlashesAreNoOtherDoor() {
        String path = "/ocs/v2.php/apps/spreed/api/v4//room/";

        assertThat(statuses(11, () -> user.request("GET", path + anotherToken().token())
                        .send()))
                .containsOnly(404);

        assertThat(user.room("GET", room, "").send()).hasStatus(429);
    }

    @Test
    void settingsForSignalingTellNoTokensEither() {
        assertThat(statuses(11, () -> signalingSettings(user, anotherToken()))).containsOnly(404);

        assertThat(signalingSettings(user, room)).hasStatus(429);
        assertThat(user.request("GET", SIGNALING_SETTINGS).send()).succeeds();
    }

    @Test
    void aConversationOfOthersIsOneGuessHoweverOftenItIsTried() {
        Actor stranger = talk.user("stranger");

        assertThat(statuses(12, () -> stranger.room("GET", room, "").send())).containsOnly(404);
    }

    @Test
    void conversationsThatAreGoneAreNoGuess() {
        for (int i = 0; i < 12; i++) {
            Room gone = owner.createGroup("Gone soon");
            owner.add(gone, user);
            owner.room("DELETE", gone, "").send().ok();

            assertThat(user.joining(gone).send()).hasStatus(404);
        }

        assertThat(user.joining(room).send()).succeeds();
    }

    @Test
    void aJoinForgivesAttemptsAtThisConversationAlone() {
        Room other = owner.createGroup("Not yet theirs");
        user.room("GET", other, "").send();
        statuses(9, () -> user.room("GET", anotherToken(), "").send());
        owner.add(other, user);

        user.join(other);
        user.join(room);

        assertThat(statuses(2, () -> user.room("GET", anotherToken(), "").send()))
                .containsOnly(404);
        assertThat(user.room("GET", anotherToken(), "").send()).hasStatus(429);
    }

    @Test
    void tooManyWrongPasswordsOfAConversationCloseItForTheGuesserAlone() {
        Room open = owner.createPublic("Open house");
        Room other = owner.createPublic("Next door");
        owner.setPassword(open, "right");
        owner.setPassword(other, "right");

        assertThat(statuses(11, () -> user.joining(open)
                        .form("password", anotherWrong())
                        .send()))
                .containsOnly(403);

        assertThat(user.joining(open).form("password", "right").send()).hasStatus(429);
        assertThat(user.joining(other).form("password", "right").send()).succeeds();
        assertThat(talk.user("late").joining(open).form("password", "right").send())
                .succeeds();
    }

    @Test
    void aGuestIsCountedByItsSession() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        Actor second = talk.guest();
        second.join(open);

        statuses(11, () -> guest.room("GET", anotherToken(), "").send());

        assertThat(guest.room("GET", open, "").send()).hasStatus(429);
        assertThat(second.room("GET", open, "").send()).succeeds();
    }

    @Test
    void aGuestWithoutSessionIsCountedByTheAddress() {
        Room open = owner.createPublic("Open house");

        statuses(11, () -> talk.guest().room("GET", anotherToken(), "").send());

        assertThat(talk.guest().room("GET", open, "").send()).hasStatus(429);
        assertThat(user.look(room)).succeeds();
        talk.advanceClock(LONG_AGO);
        assertThat(talk.guest().room("GET", open, "").send()).succeeds();
    }

    @Test
    void lookingAtAKnownConversationForgivesNothing() {
        statuses(10, () -> user.room("GET", anotherToken(), "").send());

        user.look(room);
        user.room("GET", anotherToken(), "").send();

        assertThat(user.room("GET", room, "").send()).hasStatus(429);
    }

    @Test
    void theWaitIsAnnounced() {
        guess(user);

        assertThat(announcedWait()).isEqualTo(2);
        assertThat(announcedWait()).isZero();
    }

    private static String anotherWrong() {
        return "wrong-" + GUESSES.incrementAndGet();
    }

    private static Room anotherToken() {
        return new Room("zzzz" + Integer.toString(GUESSES.incrementAndGet(), 36));
    }

    private static OcsAnswer guess(Actor whose) {
        return whose.withPassword(anotherWrong()).talk("GET", "/room").send();
    }

    private int announcedWait() {
        return user.request("GET", "/ocs/v2.php/cloud/capabilities")
                .send()
                .ok()
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("bruteforce")
                .getInt("delay");
    }

    private static OcsAnswer signalingSettings(Actor actor, Room room) {
        return actor.request("GET", SIGNALING_SETTINGS)
                .query("token", room.token())
                .send();
    }

    private static List<Integer> statuses(int times, Supplier<OcsAnswer> request) {
        return IntStream.range(0, times).mapToObj(i -> request.get().status()).toList();
    }
}
