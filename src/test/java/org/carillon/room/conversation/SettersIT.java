package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.RoomObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who sets something gets the conversation as they see it then (docs/contract/conversations.md 13.6), by both entry
 * points.
 */
class SettersIT extends DeployedTalk {
    private Actor owner;
    private Room open;

    @BeforeEach
    void createAPublicConversation() {
        owner = talk.user("owner");
        open = owner.createPublic("Open house");
        owner.join(open);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, '', roomName, Garden party, name, Garden party",
        "PUT, /description, description, Flowers, description, Flowers",
        "PUT, /read-only, state, 1, readOnly, 1",
        "PUT, /listable, scope, 2, listable, 2",
        "DELETE, /public, x, x, type, 2",
        "POST, /public, x, x, type, 3",
        "PUT, /password, password, let-me-in-42, hasPassword, true",
        "PUT, /webinar/lobby, state, 1, lobbyState, 1",
        "POST, /message-expiration, seconds, 3600, messageExpiration, 3600",
        "PUT, /permissions/default, permissions, 16, defaultPermissions, 17",
        "PUT, /permissions/call, permissions, 32, callPermissions, 33",
        "POST, /favorite, x, x, isFavorite, true",
        "DELETE, /favorite, x, x, isFavorite, false",
        "POST, /notify, level, 3, notificationLevel, 3",
        "POST, /notify-calls, level, 0, notificationCalls, 0"
    })
    void theAnswerShowsWhatWasSet(
            String method, String path, String parameter, String value, String field, String shown) {
        for (String version : new String[] {"v2.php", "v1.php"}) {
            OcsAnswer answer = owner.request(
                            method, "/ocs/" + version + "/apps/spreed/api/v4/room/" + open.token() + path)
                    .form(parameter, value)
                    .send();

            assertThat(answer).hasStatus(200).hasMeta("ok", version.equals("v2.php") ? 200 : 100, "OK");
            assertShows(answer, field, shown);
            assertThat(answer.text("sessionId")).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"v1, POST", "v1, DELETE", "v2, POST", "v2, DELETE"})
    void soDoesWhoMovesTheReadMarker(String version, String method) {
        owner.request("POST", "/ocs/v2.php/apps/spreed/api/v1/chat/" + open.token())
                .form("message", "Hello")
                .send()
                .ok();

        OcsAnswer answer = owner.request(
                        method, "/ocs/" + version + ".php/apps/spreed/api/v1/chat/" + open.token() + "/read")
                .send();

        assertThat(answer).hasStatus(200).hasHeader("X-Chat-Last-Common-Read");
        assertShows(answer, "unreadMessages", method.equals("POST") ? "0" : "1");
    }

    @Test
    void aGuestModeratorSeesItAsGuest() {
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        OcsAnswer answer =
                guest.room("PUT", open, "").form("roomName", "Garden party").send();

        assertThat(answer).succeeds().hasText("actorType", "guests").hasNumber("participantType", 6);
        assertShows(answer, "name", "Garden party");
    }

    @Test
    void whoWaitsInTheLobbySeesNoMoreThanElse() {
        Actor user = talk.user("user");
        owner.add(open, user);
        owner.openLobby(open);

        OcsAnswer answer = user.room("POST", open, "/favorite").send();

        assertThat(answer).succeeds().hasFlag("canStartCall", false).hasFlag("isFavorite", true);
        assertThat(answer.object().getJsonArray("lastMessage")).isEmpty();
    }

    private static void assertShows(OcsAnswer answer, String field, String shown) {
        RoomObject.check(answer.object());
        String text = answer.object().get(field).toString();
        assertThat(text.replace("\"", "")).as(field).isEqualTo(shown);
    }
}
