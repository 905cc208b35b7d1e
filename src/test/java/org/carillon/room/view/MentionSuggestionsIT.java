package org.carillon.room.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of whom a post can speak (docs/contract/messages.md 9.4). */
class MentionSuggestionsIT extends DeployedGroup {

    @Test
    void everybodyComesFirstAndOneselfNever() {
        List<JsonObject> found = suggested(owner, room, "");

        assertThat(found).extracting(one -> one.getString("id")).containsExactly("all", user.id());
        assertThat(found.get(0))
                .hasToString("{\"id\":\"all\",\"label\":\"Standup\",\"source\":\"calls\",\"mentionId\":\"all\","
                        + "\"details\":\"All participants\"}");
        assertThat(found.get(1))
                .hasToString(("{\"id\":\"%1$s\",\"label\":\"%2$s\",\"source\":\"users\",\"mentionId\":\"%1$s\","
                                + "\"details\":\"\"}")
                        .formatted(user.id(), user.displayName()));
    }

    @Test
    void namesAndIdsAreSearchedWithoutRegardToCase() {
        String id = user.id();
        for (String text : List.of(id, id.substring(2), user.displayName().toUpperCase(java.util.Locale.ROOT))) {
            assertThat(suggested(owner, room, text))
                    .extracting(one -> one.getString("id"))
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @CsvSource({"a, true", "al, true", "ALL, true", "all, true", "allx, false", "stand, true", "up, true", "x-y, false"
    })
    void everybodyIsFoundByAllOrTheName(String text, boolean found) {
        assertThat(suggested(owner, room, text).stream().anyMatch(one -> "calls".equals(one.getString("source"))))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "' or 1=1", "zzz"})
    void signsMeanThemselves(String text) {
        assertThat(suggested(owner, room, text)).isEmpty();
    }

    @Test
    void noughtIsNothing() {
        assertThat(suggested(owner, room, "\0")).isEmpty();
    }

    @Test
    void guestsWithANameAndGroupsAreSuggested() {
        Room open = owner.createPublic("Open house");
        String group = talk.group("team", user);
        owner.add(open, "groups", group);
        Actor named = talk.guest();
        named.join(open);
        named.callOneself(open, "Zoé");
        talk.guest().join(open);

        assertThat(suggested(owner, open, ""))
                .extracting(one -> one.getString("source") + " " + one.getString("id"))
                .containsExactlyInAnyOrder(
                        "calls all",
                        "users " + user.id(),
                        "guests guest/" + named.look(open).text("actorId"),
                        "groups group/" + group);
        assertThat(suggested(named, open, owner.id())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "0, 1", "-1, 1", "abc, 1", "500, 4"})
    void theLimitHolds(String limit, int count) {
        owner.add(room, talk.user("a"), talk.user("b"));

        assertThat(request(owner, room).query("limit", limit).send().ok().list())
                .hasSize(count);
    }

    @Test
    void statusesAreToldIfAskedFor() {
        UserStatuses.choose(user, "dnd").ok();

        assertThat(request(owner, room)
                        .query("search", user.id())
                        .query("includeStatus", "true")
                        .send()
                        .ok()
                        .list()
                        .get(0)
                        .getString("status"))
                .isEqualTo("dnd");
        assertThat(suggested(owner, room, user.id()).get(0)).doesNotContainKey("status");
    }

    @Test
    void betweenTwoThereIsNoEverybody() {
        assertThat(suggested(owner, owner.createOneToOne(user), ""))
                .extracting(one -> one.getString("id"))
                .containsExactly(user.id());
    }

    @Test
    void theGuardsAreThoseOfPosting() {
        assertThat(request(talk.user("stranger"), room).send()).isRefused(404);
        assertThat(request(talk.guest(), room).send()).isRefused(404);
        owner.openLobby(room);
        assertThat(request(user, room).send()).isRefused(412);
        owner.setReadOnly(room, true);
        assertThat(request(user, room).send()).isRefused(403);
        assertThat(request(owner, room).send()).isRefused(403);
        assertThat(request(user, room).without("OCS-APIRequest").send()).failsTheCsrfCheck();
    }

    @Test
    void moreMembersTakeNoMoreStatements() {
        int few = talk.statementsOf(request(owner, room).query("includeStatus", 1));
        owner.add(room, talk.user("a"), talk.user("b"), talk.user("c"));

        assertThat(talk.statementsOf(request(owner, room).query("includeStatus", 1)))
                .isLessThanOrEqualTo(few);
    }

    private static List<JsonObject> suggested(Actor reader, Room room, String text) {
        return request(reader, room).query("search", text).send().ok().list();
    }

    private static OcsRequest request(Actor reader, Room room) {
        return reader.request("GET", "/ocs/v2.php/apps/spreed/api/v1/chat/" + room.token() + "/mentions");
    }
}
