package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users read the statuses of others (docs/contract/status.md 4). */
class OthersStatusIT extends DeployedTalk {
    private Actor user;
    private Actor reader;

    @BeforeEach
    void createBoth() {
        user = talk.user("user");
        reader = talk.user("reader");
    }

    @Test
    void anotherUserReadsStatusAndMessage() {
        UserStatuses.choose(user, "away").ok();
        UserStatuses.say(user, "commuting").ok();

        JsonObject status = UserStatuses.of(user, reader).ok().object();

        assertThat(status.keySet()).containsExactly("userId", "message", "icon", "clearAt", "status");
        assertThat(status.getString("userId")).isEqualTo(user.id());
        assertThat(status.getString("status")).isEqualTo("away");
        assertThat(status.getString("message")).isEqualTo("Commuting");
        assertThat(status.getString("icon")).isEqualTo("🚌");
    }

    @Test
    void whoIsInvisibleLooksOffline() {
        UserStatuses.choose(user, "invisible").ok();

        assertThat(UserStatuses.of(user, reader)).hasText("status", "offline");
    }

    @Test
    void whoSaidNothingIsUnknown() {
        assertThat(UserStatuses.of(user, reader)).isRefused(404);
    }

    @Test
    void nobodyIsUnknown() {
        assertThat(UserStatuses.request(reader, "GET", "/statuses/nobody-of-this-name")
                        .send())
                .isRefused(404);
    }

    @Test
    void aNulInAUserIdIsNoFault() {
        assertThat(UserStatuses.request(reader, "GET", "/statuses/a%00b").send().status())
                .isBetween(400, 499);
    }

    @Test
    void aDeletedAccountTakesItsStatusAlong() {
        UserStatuses.choose(user, "online").ok();

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(UserStatuses.of(user, reader)).isRefused(404);
    }

    @Test
    void theListHasEverybodyWhoSaidSomething() {
        UserStatuses.choose(user, "invisible").ok();

        List<JsonObject> all =
                UserStatuses.request(reader, "GET", "/statuses").send().ok().list();

        assertThat(all)
                .filteredOn(status -> status.getString("userId").equals(user.id()))
                .singleElement()
                .satisfies(status -> assertThat(status.getString("status")).isEqualTo("offline"));
        assertThat(all).noneMatch(status -> status.getString("userId").equals(reader.id()));
    }

    @Test
    void theListComesInPages() {
        UserStatuses.choose(user, "online").ok();
        UserStatuses.choose(reader, "online").ok();
        List<String> all = page(0, 0);

        assertThat(page(1, 0)).isEqualTo(all.subList(0, 1));
        assertThat(page(1, 1)).isEqualTo(all.subList(1, 2));
        assertThat(page(0, all.size())).isEmpty();
    }

    private List<String> page(int limit, int offset) {
        return UserStatuses.request(reader, "GET", "/statuses")
                .query("limit", limit)
                .query("offset", offset)
                .send()
                .ok()
                .list()
                .stream()
                .map(status -> status.getString("userId"))
                .toList();
    }
}
