package org.carillon.room.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom somebody could invite (docs/contract/participants.md 11). */
class AutocompleteIT extends DeployedGroup {
    private Actor found;

    @BeforeEach
    void createSomebody() {
        found = talk.user("findme");
    }

    @Test
    void anAccountIsFoundByPartOfItsName() {
        assertThat(list(search(found.displayName().substring(2).toUpperCase(Locale.ROOT))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("id")).isEqualTo(found.id());
                    assertThat(entry.getString("label")).isEqualTo(found.displayName());
                    assertThat(entry.getString("source")).isEqualTo("users");
                    assertThat(entry.keySet())
                            .containsExactly(
                                    "id", "label", "icon", "source", "status", "subline", "shareWithDisplayNameUnique");
                });
    }

    @Test
    void membersAreLeftOut() {
        assertThat(ids(search(user.id()).query("itemType", "call").query("itemId", room.token())))
                .isEmpty();
        assertThat(ids(search(owner.id()).query("itemType", "call").query("itemId", room.token())))
                .isEmpty();
        assertThat(ids(search(found.id()).query("itemType", "call").query("itemId", room.token())))
                .containsExactly(found.id());
    }

    @Test
    void theCallerIsLeftOutOfANewConversation() {
        assertThat(ids(search(owner.id()).query("itemType", "call").query("itemId", "new")))
                .isEmpty();
        assertThat(ids(search(owner.id()))).containsExactly(owner.id());
    }

    @Test
    void strangersDoNotLearnWhoIsAMember() {
        Actor stranger = talk.user("stranger");

        assertThat(ids(stranger.request("GET", "/ocs/v2.php/core/autocomplete/get")
                        .query("search", user.id())
                        .query("itemType", "call")
                        .query("itemId", room.token())))
                .containsExactly(user.id());
    }

    @Test
    void groupsAreFoundWhenAskedFor() {
        String group = talk.group("circle", user);

        assertThat(ids(search(group))).isEmpty();
        assertThat(ids(search(group).query("shareTypes[]", 0).query("shareTypes[]", 1)))
                .containsExactly(group);

        Room forGroup = owner.createFor(group);
        assertThat(ids(search(group)
                        .query("shareTypes[]", 1)
                        .query("itemType", "call")
                        .query("itemId", forGroup.token())))
                .isEmpty();
    }

    @Test
    void anAddressIsOfferedWhenAskedFor() {
        assertThat(list(search("zoe@mail.example").query("shareTypes[]", 4)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("source")).isEqualTo("emails"));
        assertThat(ids(search("zoe@mail").query("shareTypes[]", 4))).isEmpty();
        assertThat(ids(search("zoe@mail.example").query("shareTypes%5B0%5D", 4)))
                .containsExactly("zoe@mail.example");
        assertThat(ids(search("zoe@mail.example"))).isEmpty();
    }

    @Test
    void noMoreThanWantedAreFound() {
        talk.user("findme");

        assertThat(ids(search("findme").query("limit", 1))).hasSize(1);
        assertThat(ids(search("").query("limit", 1))).hasSize(1);
    }

    @Test
    void aDisabledAccountIsNotFound() {
        StoredRows.disable(found);

        assertThat(ids(search(found.id()))).isEmpty();
    }

    @Test
    void strangeTextsFindNobody() {
        assertThat(ids(search("a\0b"))).isEmpty();
        assertThat(ids(search("%" + found.id()))).isEmpty();
        assertThat(ids(search("_" + found.id().substring(1)))).isEmpty();
    }

    @Test
    void guestsAreNotHelped() {
        assertThat(talk.guest()
                        .request("GET", "/ocs/v2.php/core/autocomplete/get")
                        .query("search", "a")
                        .send())
                .hasStatus(401);
    }

    private OcsRequest search(String text) {
        return owner.request("GET", "/ocs/v2.php/core/autocomplete/get").query("search", text);
    }

    private static List<JsonObject> list(OcsRequest request) {
        return request.send().ok().list();
    }

    private static List<String> ids(OcsRequest request) {
        return list(request).stream().map(entry -> entry.getString("id")).toList();
    }
}
