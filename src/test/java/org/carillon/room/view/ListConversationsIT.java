package org.carillon.room.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversations of a user (docs/contract/conversations.md 3). */
class ListConversationsIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @Test
    void whoHasNoConversationGetsAnEmptyList() {
        assertThat(user.listRooms()).succeedsWithoutData();
    }

    @Test
    void theListHasTheCallersConversationsOnly() {
        Actor other = talk.user("other");
        other.createGroup("Not yours");
        other.createPublic("Not joined by you");
        Room own = user.createGroup("Yours");
        Room invited = other.createGroup("Yours too");
        other.add(invited, user);

        assertThat(tokens(user.listRooms())).containsExactlyInAnyOrder(own.token(), invited.token());
    }

    @Test
    void theListShowsEachConversationAsItIsShownAlone() {
        Room room = user.createGroup("Standup");
        user.join(room);

        JsonObject listed = user.listRooms().list().get(0);

        assertThat(listed).isEqualTo(user.look(room).object());
    }

    @Test
    void aConversationJoinedByOneselfIsListed() {
        Room open = talk.user("other").createPublic("Open house");
        user.join(open);

        assertThat(tokens(user.listRooms())).containsExactly(open.token());
    }

    @Test
    void modifiedSinceIncludesTheSecondItself() {
        Room room = user.createGroup("Standup");
        int activity = user.look(room).number("lastActivity");

        assertThat(tokens(since(activity))).containsExactly(room.token());
        assertThat(since(activity + 1).list()).isEmpty();
    }

    @Test
    void theTimeOfOneListLeadsToTheNewsOfTheNext() {
        user.createGroup("Quiet");
        Room busy = user.createGroup("Busy");
        talk.advanceClock(Duration.ofSeconds(10));
        int before = Integer.parseInt(
                user.listRooms().header("X-Nextcloud-Talk-Modified-Before").orElseThrow());

        user.room("PUT", busy, "").form("roomName", "Busier").send().ok();

        assertThat(tokens(since(before))).containsExactly(busy.token());
    }

    @Test
    void withoutATimeAllAreListed() {
        Room room = user.createGroup("Standup");

        assertThat(tokens(since(0))).containsExactly(room.token());
    }

    @Test
    void theOtherParametersChangeNothing() {
        Room room = user.createGroup("Standup");

        assertThat(tokens(user.talk("GET", "/room")
                        .query("noStatusUpdate", 1)
                        .query("includeStatus", true)
                        .send()))
                .containsExactly(room.token());
    }

    @Test
    void theTimeBeforeTheListIsInAHeader() {
        int lastActivity = user.look(user.createGroup("Standup")).number("lastActivity");

        String time =
                user.listRooms().header("X-Nextcloud-Talk-Modified-Before").orElse("");

        assertThat(time).matches("[0-9]{10}");
        assertThat(Integer.parseInt(time)).isBetween(lastActivity, lastActivity + 60);
    }

    @Test
    void theDigestOfTheSettingsHas40HexDigits() {
        assertThat(user.listRooms().header("X-Nextcloud-Talk-Hash").orElse("")).matches("[0-9a-f]{40}");
    }

    @Test
    void theDigestIsTheSameWhileNothingChanges() {
        Room room = user.createGroup("Standup");

        String listed = user.listRooms().header("X-Nextcloud-Talk-Hash").orElse("");

        assertThat(user.look(room)).hasHeader("X-Nextcloud-Talk-Hash", listed);
        assertThat(user.talk("GET", "/room/note-to-self").send()).hasHeader("X-Nextcloud-Talk-Hash", listed);
    }

    @Test
    void creatingCarriesNoDigest() {
        assertThat(user.talk("POST", "/room")
                        .form("roomType", 2)
                        .form("roomName", "Standup")
                        .send()
                        .header("X-Nextcloud-Talk-Hash"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/room", "/room/note-to-self"})
    void aGuestHasNoConversations(String path) {
        assertThat(talk.guest().talk("GET", path).send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "", "1.5"})
    void whatIsNoNumberIsNoTime(String since) {
        Room room = user.createGroup("Standup");

        OcsAnswer list = user.talk("GET", "/room").query("modifiedSince", since).send();

        assertThat(list).succeeds();
        assertThat(tokens(list)).containsExactly(room.token());
    }

    private OcsAnswer since(int time) {
        return user.talk("GET", "/room").query("modifiedSince", time).send().ok();
    }

    private static List<String> tokens(OcsAnswer answer) {
        return answer.list().stream().map(room -> room.getString("token")).toList();
    }
}
