package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.RoomSettings.describe;
import static org.carillon.testing.RoomSettings.find;
import static org.carillon.testing.RoomSettings.list;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations that are found without being invited (docs/contract/conversations.md 17 and 13.5). */
class ListedConversationsIT extends DeployedGroup {
    private Actor stranger;
    private String name;

    @BeforeEach
    void createAStranger() {
        stranger = talk.user("stranger");
        name = "Jamboree " + System.nanoTime();
        owner.room("PUT", room, "").form("roomName", name).send().ok();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aListedConversationIsFoundByItsName(int scope) {
        assertThat(list(owner, room, scope)).succeeds();

        assertThat(owner.look(room)).hasNumber("listable", scope);
        assertThat(find(stranger, name)).singleElement().satisfies(found -> {
            assertThat(found.getString("token")).isEqualTo(room.token());
            assertThat(found.getString("name")).isEqualTo(name);
            assertThat(found.getString("displayName")).isEqualTo(name);
            assertThat(found.getInt("listable")).isEqualTo(scope);
            assertThat(found.getInt("participantType")).isEqualTo(4);
            assertThat(found.getInt("attendeeId")).isZero();
        });
    }

    @Test
    void theyComeInTheOrderOfTheirIds() {
        Room second = owner.createPublic(name);
        Room third = owner.createGroup(name);
        list(owner, third, 1).ok();
        list(owner, room, 1).ok();
        list(owner, second, 2).ok();

        assertThat(tokens(find(stranger, name))).containsExactly(room.token(), second.token(), third.token());
    }

    @Test
    void partOfTheNameInAnyCaseIsEnough() {
        list(owner, room, 1).ok();

        assertThat(tokens(find(stranger, name.substring(3).toUpperCase(Locale.ROOT))))
                .containsExactly(room.token());
        assertThat(tokens(find(stranger, ""))).contains(room.token());
        assertThat(tokens(stranger.talk("GET", "/listed-room").send().ok().list()))
                .contains(room.token());
        assertThat(find(stranger, name + " too")).isEmpty();
    }

    @Test
    void theNewestFiveHundredAreFound() {
        Room oldest = listed(owner, owner.createGroup(name + " party"));
        Room second = listed(owner, owner.createGroup(name + " party"));
        Actor host = owner;
        for (int i = 0; i < 499; i++) {
            host = i % 200 == 0 ? talk.user("host") : host; // nobody owns more than the bound allows
            listed(host, host.createGroup(name + " party"));
        }

        assertThat(tokens(find(stranger, name + " party")))
                .hasSize(500)
                .startsWith(second.token())
                .doesNotContain(oldest.token());
    }

    private static Room listed(Actor host, Room room) {
        list(host, room, 1).ok();
        return room;
    }

    @Test
    void signsOfTheDatabaseAreOrdinaryCharacters() {
        list(owner, room, 1).ok();

        assertThat(find(stranger, "%" + name)).isEmpty();
        assertThat(find(stranger, name.replace(' ', '_'))).isEmpty();
        assertThat(find(stranger, "!"))
                .extracting(found -> found.getString("token"))
                .doesNotContain(room.token());
        assertThat(stranger.talk("GET", "/listed-room")
                        .query("searchTerm", "a\0b")
                        .send())
                .succeedsWithoutData();
    }

    @Test
    void aConversationThatIsNotListedIsNotFound() {
        assertThat(find(stranger, name)).isEmpty();

        list(owner, room, 1).ok();
        list(owner, room, 0).ok();

        assertThat(find(stranger, name)).isEmpty();
        assertThat(stranger.room("GET", room, "").send()).isRefused(404);
    }

    @Test
    void membersDoNotFindTheirOwn() {
        list(owner, room, 2).ok();

        assertThat(find(owner, name)).isEmpty();
        assertThat(find(user, name)).isEmpty();
    }

    @Test
    void guestsFindNothing() {
        assertThat(talk.guest().talk("GET", "/listed-room").send()).hasStatus(401);
    }

    @Test
    void aStrangerSeesWhatIsNeededToChoose() {
        owner.enterCall(room, 3);
        owner.openLobby(room);
        describe(owner, room, "Flowers and cake").ok();
        list(owner, room, 1).ok();

        JsonObject whole = owner.look(room).object();
        assertThat(stranger.look(room))
                .succeeds()
                .hasHeader("X-Nextcloud-Talk-Hash")
                .hasNumber("id", whole.getInt("id"))
                .hasNumber("type", 2)
                .hasText("name", name)
                .hasText("displayName", name)
                .hasText("objectType", "")
                .hasNumber("readOnly", 0)
                .hasFlag("hasCall", true)
                .hasNumber("callFlag", 3)
                .hasNumber("callStartTime", whole.getInt("callStartTime"))
                .hasNumber("callRecording", 0)
                .hasNumber("lastActivity", whole.getInt("lastActivity"))
                .hasNumber("lobbyState", 1)
                .hasNumber("listable", 1)
                .hasText("description", "")
                .hasText("sessionId", "0")
                .hasNumber("permissions", 1)
                .hasNumber("defaultPermissions", 1)
                .hasNumber("notificationLevel", 3)
                .hasFlag("canStartCall", false)
                .hasFlag("canLeaveConversation", false);
        assertThat(stranger.look(room).object().getJsonArray("lastMessage")).isEmpty();
    }

    @Test
    void aGuestDoesNotSeeAListedGroup() {
        list(owner, room, 2).ok();

        assertThat(talk.guest().room("GET", room, "").send()).isRefused(404);
        assertThat(talk.guest().joining(room).send()).isRefused(404);
    }

    @Test
    void whoJoinsBecomesAMember() {
        list(owner, room, 1).ok();

        assertThat(stranger.join(room)).hasNumber("participantType", 3).hasText("name", name);

        stranger.leave(room);
        assertThat(stranger.look(room)).hasNumber("participantType", 3);
        assertThat(ChatHistory.latest(stranger, room, "user_added").getString("message"))
                .isEqualTo("You joined the conversation");
    }

    @Test
    void whoFindsAPublicConversationNeedsNoPassword() {
        Room open = owner.createPublic(name + " outdoors");
        owner.setPassword(open, "let-me-in-42");
        list(owner, open, 1).ok();

        assertThat(stranger.join(open)).hasNumber("participantType", 3);
        assertThat(talk.guest().joining(open).send()).isRefused(403);
    }

    @Test
    void whoHasNotJoinedIsNoParticipant() {
        list(owner, room, 1).ok();

        assertThat(stranger.getCall(room)).isRefused(404);
        assertThat(stranger.room("GET", room, "/participants").send()).isRefused(404);
        stranger.join(room);
        assertThat(stranger.getCall(room)).succeeds();
    }

    @Test
    void theChatTellsItOnceForEachChange() {
        list(owner, room, 1).ok();
        list(owner, room, 1).ok();
        list(owner, room, 2).ok();
        list(owner, room, 0).ok();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn(kind -> kind.startsWith("listable_"))
                .containsExactly("listable_users", "listable_all", "listable_none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "abc", ""})
    void anotherScopeIsRefused(String scope) {
        assertThat(list(owner, room, scope)).isRefusedFor(400, "value");
        assertThat(owner.room("PUT", room, "/listable").send()).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("listable", 0);
    }

    @Test
    void onlyGroupAndPublicConversationsAreListed() {
        assertThat(list(owner, owner.createOneToOne(user), 1)).isRefusedFor(400, "type");
        assertThat(list(owner, owner.noteToSelf(), 1)).isRefusedFor(400, "type");
        assertThat(list(owner, owner.createPublic(name), 1)).succeeds();
    }

    @Test
    void aGuestSeesTheSkeletonOfAListedPublicConversation() {
        Room open = owner.createPublic("Open house");
        list(owner, open, 2).ok();
        owner.join(open);
        owner.joinCall(open).ok();

        assertThat(talk.guest().look(open))
                .hasText("name", "")
                .hasText("displayName", "")
                .hasNumber("listable", 0)
                .hasNumber("lastActivity", 0)
                .hasFlag("hasCall", false);
    }

    private static List<String> tokens(List<JsonObject> rooms) {
        return rooms.stream().map(found -> found.getString("token")).toList();
    }
}
