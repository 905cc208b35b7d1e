package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making group and public conversations by name (docs/contract/conversations.md 2). */
class CreateConversationIT extends DeployedTalk {
    private Actor owner;

    @BeforeEach
    void createTheOwner() {
        owner = talk.user("owner");
    }

    @Test
    void aGroupConversationIsNewAndBelongsToItsMaker() {
        assertThat(create(2, "Standup").send())
                .hasStatus(201)
                .hasMeta("ok", 201, "OK")
                .hasNumber("type", 2)
                .hasText("name", "Standup")
                .hasText("displayName", "Standup")
                .hasNumber("participantType", 1)
                .hasText("actorId", owner.id());
    }

    @Test
    void aPublicConversationIsNewAndBelongsToItsMaker() {
        assertThat(create(3, "Open house").send())
                .hasStatus(201)
                .hasNumber("type", 3)
                .hasText("name", "Open house")
                .hasNumber("participantType", 1)
                .hasFlag("hasPassword", false);
    }

    @Test
    void underTheFirstVersionANewConversationIsAFailureWithData() {
        OcsAnswer answer = owner.request("POST", "/ocs/v1.php/apps/spreed/api/v4/room")
                .form("roomType", 2)
                .form("roomName", "Standup")
                .send();

        assertThat(answer)
                .hasStatus(200)
                .hasMeta("failure", 201, "")
                .hasText("name", "Standup")
                .hasNumber("type", 2);
    }

    @Test
    void aTokenHasFourToThirtyLowerCaseLettersAndDigits() {
        assertThat(create(2, "Standup").send().text("token")).matches("[a-z0-9]{4,30}");
    }

    @Test
    void twoConversationsMayHaveTheSameName() {
        String first = create(2, "Standup").send().text("token");

        assertThat(create(2, "Standup").send().text("token")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "5", "6", "7", "-1", "2147483648", "abc", ""})
    void nobodyMakesAConversationOfAnotherType(String type) {
        assertThat(owner.talk("POST", "/room")
                        .form("roomType", type)
                        .form("roomName", "Standup")
                        .send())
                .isRefusedFor(400, "type");
        assertThat(owner.listRooms().list()).isEmpty();
    }

    @Test
    void theTypeIsRequired() {
        assertThat(owner.talk("POST", "/room").form("roomName", "Standup").send())
                .isRefusedFor(400, "type");
    }

    @Test
    void spaceAroundTheNameIsCutOff() {
        assertThat(create(2, "  Standup \t").send()).hasStatus(201).hasText("name", "Standup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void anEmptyNameIsRefused(String name) {
        assertThat(create(2, name).send()).isRefusedFor(400, "name");
        assertThat(create(3, name).send()).isRefusedFor(400, "name");
        assertThat(owner.listRooms().list()).isEmpty();
    }

    @Test
    void aMissingNameIsRefused() {
        assertThat(owner.talk("POST", "/room").form("roomType", 3).send()).isRefusedFor(400, "name");
    }

    @Test
    void aNameMayHave255Characters() {
        String name = "n".repeat(255);

        assertThat(create(2, " " + name + " ").send()).hasStatus(201).hasText("name", name);
    }

    @Test
    void aNameOf256CharactersIsRefused() {
        assertThat(create(2, "n".repeat(256)).send()).isRefusedFor(400, "name");
        assertThat(create(3, "n".repeat(256)).send()).isRefusedFor(400, "name");
        assertThat(owner.listRooms().list()).isEmpty();
    }

    @Test
    void anObjectIsRefusedWithItsReason() {
        assertThat(create(2, "Standup").form("objectType", "file").send()).isRefusedFor(400, "object");
        assertThat(owner.listRooms().list()).isEmpty();
    }

    @Test
    void anEmptyObjectIsNone() {
        assertThat(create(2, "Standup").form("objectType", "").send()).hasStatus(201);
    }

    @Test
    void parametersMayStandInJson() {
        assertThat(owner.talk("POST", "/room")
                        .json("{\"roomType\":2,\"roomName\":\"Stand-up\"}")
                        .send())
                .hasStatus(201)
                .hasText("name", "Stand-up");
    }

    @Test
    void whoIsOutsideTheNamedGroupsMakesNoConversation() {
        talk.settings().set("start_conversations", "[\"" + talk.group("makers") + "\"]");

        assertThat(create(2, "Standup").send()).isRefusedFor(403, "permissions");
        assertThat(create(3, "Open house").send()).isRefusedFor(403, "permissions");
    }

    @Test
    void whoMayNotMakeConversationsLearnsSoBeforeTheirNameIsLookedAt() {
        talk.settings().set("start_conversations", "[\"" + talk.group("makers") + "\"]");

        assertThat(create(2, "").send()).isRefusedFor(403, "permissions");
    }

    @Test
    void anUnknownTypeIsNoticedBeforeTheMissingRight() {
        talk.settings().set("start_conversations", "[\"" + talk.group("makers") + "\"]");

        assertThat(create(7, "Standup").send()).isRefusedFor(400, "type");
    }

    @Test
    void whoIsInANamedGroupMakesConversations() {
        talk.settings().set("start_conversations", "[\"" + talk.group("makers", owner) + "\"]");

        assertThat(create(2, "Standup").send()).hasStatus(201);
    }

    @Test
    void everybodyMayTalkToOneOther() {
        talk.settings().set("start_conversations", "[\"" + talk.group("makers") + "\"]");

        assertThat(owner.talk("POST", "/room")
                        .form("roomType", 1)
                        .form("invite", talk.user("partner").id())
                        .send())
                .hasStatus(201);
    }

    @Test
    void aGuestMakesNoConversation() {
        assertThat(talk.guest()
                        .talk("POST", "/room")
                        .form("roomType", 2)
                        .form("roomName", "Standup")
                        .send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }

    @Test
    void theMakerIsTheOnlyParticipant() {
        OcsAnswer created = create(2, "Standup").send();

        List<JsonObject> participants = owner.room("GET", new Room(created.text("token")), "/participants")
                .send()
                .list();

        assertThat(participants).singleElement().satisfies(entry -> assertThat(entry.getInt("participantType"))
                .isEqualTo(1));
    }

    private OcsRequest create(int type, String name) {
        return owner.talk("POST", "/room").form("roomType", type).form("roomName", name);
    }
}
