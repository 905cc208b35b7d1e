package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A conversation that is set and filled by the request that creates it (docs/contract/conversations.md 2.1 and 2.2).
 */
class CreateWithEverythingIT extends DeployedTalk {
    private static final String PASSWORD = "let-me-in-42";

    private Actor owner;
    private Actor user;

    @BeforeEach
    void createPeople() {
        owner = talk.user("owner");
        user = talk.user("user");
    }

    @Test
    void everySettingHoldsFromTheFirstMomentOn() {
        talk.settings().configureSip();

        OcsAnswer created = json(
                """
                {"roomType":3,"roomName":"Open house","password":"let-me-in-42","readOnly":1,"listable":2,
                "messageExpiration":3600,"lobbyState":1,"lobbyTimer":4000000000,"sipEnabled":2,"permissions":16,
                "recordingConsent":0,"mentionPermissions":1,"description":" Flowers and cake ","emoji":"",
                "avatarColor":null,"preset":"","objectType":"","objectId":"","owner":"%s"}"""
                        .formatted(owner.id()));

        assertThat(created)
                .hasStatus(201)
                .hasNumber("type", 3)
                .hasFlag("hasPassword", true)
                .hasNumber("readOnly", 1)
                .hasNumber("listable", 2)
                .hasNumber("messageExpiration", 3600)
                .hasNumber("lobbyState", 1)
                .hasNumber("sipEnabled", 2)
                .hasNumber("defaultPermissions", 17)
                .hasNumber("recordingConsent", 0)
                .hasNumber("mentionPermissions", 1)
                .hasText("description", "Flowers and cake");
        assertThat(created.object().getJsonNumber("lobbyTimer").longValue()).isEqualTo(4_000_000_000L);
        assertThat(ChatHistory.kinds(owner, room(created))).containsExactly("conversation_created");
    }

    @Test
    void formsSayTheSame() {
        OcsAnswer created = creation(3)
                .form("readOnly", 1)
                .form("lobbyState", 1)
                .form("description", "Flowers")
                .form("participants[users][]", user.id())
                .send();

        assertThat(created)
                .hasStatus(201)
                .hasNumber("readOnly", 1)
                .hasNumber("lobbyState", 1)
                .hasText("description", "Flowers");
        assertThat(user.look(room(created))).hasNumber("participantType", 3);
    }

    @Test
    void thePasswordProtects() {
        Room open = room(creation(3).form("password", PASSWORD).send());

        assertThat(talk.guest().joining(open).send()).isRefused(403);
        assertThat(talk.guest().joining(open).form("password", "wrong").send()).isRefused(403);
        assertThat(talk.guest().joining(open).form("password", PASSWORD).send()).succeeds();
    }

    @Test
    void theLobbyHoldsBack() {
        Room room = room(creation(2)
                .form("lobbyState", 1)
                .form("participants[users][]", user.id())
                .send());

        assertThat(user.getCall(room)).isRefused(412);
        assertThat(owner.getCall(room)).succeeds();
    }

    @Test
    void peopleAreAddedAsIfAfterwards() {
        Actor member = talk.user("member");
        Actor both = talk.user("both");
        String team = talk.group("team", member, both, owner);

        OcsAnswer created =
                json(creationJson(2, Map.of("users", List.of(user.id(), both.id()), "groups", List.of(team))));

        Room room = room(created);
        assertThat(created).hasStatus(201);
        assertThat(Participants.actorIds(owner, room))
                .containsExactlyInAnyOrder(owner.id(), user.id(), member.id(), both.id(), team);
        assertThat(owner.participant(room, user).getInt("participantType")).isEqualTo(3);
        assertThat(ChatHistory.kinds(owner, room))
                .contains("group_added")
                .filteredOn("user_added"::equals)
                .hasSize(3);
        assertThat(NotificationList.invitations(user)).hasSize(1);
        Participants.remove(
                        owner,
                        room,
                        Participants.entry(owner, room, "groups", team).getInt("attendeeId"))
                .ok();
        assertThat(Participants.actorIds(owner, room)).containsExactlyInAnyOrder(owner.id(), user.id(), both.id());
    }

    @Test
    void whoCannotBeAddedIsNamed() {
        OcsAnswer created = json(creationJson(
                2,
                Map.of(
                        "users", List.of(user.id(), "nobody-here", "nobody-here", ""),
                        "groups", List.of("no-team"),
                        "phones", List.of("+4930123456"),
                        "federated_users", List.of("mira@elsewhere.example"),
                        "teams", List.of("team"))));

        assertThat(created).hasStatus(202).hasMeta("ok", 202, "OK").hasText("name", "Planning");
        assertThat(invalid(created))
                .isEqualTo(Map.of(
                        "users", List.of("nobody-here", ""),
                        "groups", List.of("no-team"),
                        "emails", List.of(),
                        "phones", List.of("+4930123456"),
                        "federated_users", List.of("mira@elsewhere.example"),
                        "teams", List.of("team")));
        assertThat(Participants.actorIds(owner, room(created))).containsExactlyInAnyOrder(owner.id(), user.id());
    }

    @Test
    void phonesAreAddedWhereTheyCanBeCalled() {
        talk.settings().configureSip();

        OcsAnswer created = json(creationJson(2, Map.of("phones", List.of("+4930123456", "12", "+4930123456"))));

        assertThat(created).hasStatus(202);
        assertThat(invalid(created)).containsEntry("phones", List.of("12"));
        assertThat(owner.participants(room(created)))
                .filteredOn(entry -> entry.getString("actorType").equals("phones"))
                .hasSize(1);
    }

    @Test
    void whoIsInvitedByMailFindsTheConversationOpen() {
        OcsAnswer created = json(creationJson(
                2, Map.of("emails", List.of("mira@elsewhere.example", "MIRA@elsewhere.example", "no mail"))));

        assertThat(created).hasStatus(202).hasNumber("type", 3);
        assertThat(invalid(created)).containsEntry("emails", List.of("no mail"));
        assertThat(Participants.actorIds(owner, room(created)))
                .containsExactlyInAnyOrder(owner.id(), "mira@elsewhere.example");
    }

    @Test
    void anUnknownGroupAsInvitationIsStillARefusal() {
        assertThat(owner.talk("POST", "/room")
                        .form("roomType", 2)
                        .form("invite", "no-team")
                        .form("participants[users][]", user.id())
                        .send())
                .isRefusedFor(404, "invite");

        assertThat(owner.listRooms().list()).isEmpty();
        assertThat(user.listRooms().list()).isEmpty();
    }

    @Test
    void oneNamedTwiceComesOnce() {
        OcsAnswer created = json(creationJson(2, Map.of("users", List.of(user.id(), user.id(), owner.id()))));

        assertThat(created).hasStatus(201).hasNumber("participantType", 1);
        assertThat(Participants.actorIds(owner, room(created))).containsExactlyInAnyOrder(owner.id(), user.id());
    }

    @Test
    void moreThanAThousandOfAKindAreRefused() {
        List<String> many =
                IntStream.rangeClosed(0, 1_000).mapToObj(n -> "user" + n).toList();

        assertThat(json(creationJson(2, Map.of("users", many)))).isRefusedFor(400, "invite");
        assertThat(json(creationJson(2, Map.of("users", many.subList(0, 1_000)))))
                .hasStatus(202);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThatOfAccounts() {
        int few = talk.statementsOf(creation(2).form("participants[users][]", user.id()));
        OcsRequest request = creation(2);
        for (int count = 0; count < 12; count++) {
            request.form("participants[users][]", talk.user("member").id());
        }

        assertThat(talk.statementsOf(request)).isLessThanOrEqualTo(few + 2);
    }

    private OcsRequest creation(int type) {
        return owner.talk("POST", "/room").form("roomType", type).form("roomName", "Planning");
    }

    private OcsAnswer json(String body) {
        return owner.talk("POST", "/room").json(body).send();
    }

    private static String creationJson(int type, Map<String, List<String>> participants) {
        String lists = participants.entrySet().stream()
                .map(kind -> "\"" + kind.getKey() + "\":"
                        + kind.getValue().stream()
                                .map(name -> "\"" + name + "\"")
                                .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"roomType\":" + type + ",\"roomName\":\"Planning\",\"participants\":" + lists + "}";
    }

    private static Map<String, List<String>> invalid(OcsAnswer created) {
        JsonObject invalid = created.object().getJsonObject("invalidParticipants");
        return invalid.keySet().stream()
                .collect(Collectors.toMap(kind -> kind, kind -> texts(invalid.getJsonArray(kind))));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static Room room(OcsAnswer created) {
        return new Room(created.ok().text("token"));
    }
}
