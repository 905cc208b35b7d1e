package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation that everybody has with themselves (docs/contract/conversations.md 12). */
class NoteToSelfIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @Test
    void theFirstRequestMakesIt() {
        assertThat(user.listRooms().list()).isEmpty();

        assertThat(user.talk("GET", "/room/note-to-self").send())
                .succeeds()
                .hasNumber("type", 6)
                .hasNumber("participantType", 1)
                .hasText("objectType", "note_to_self")
                .hasText("objectId", user.id())
                .hasText("name", "Note to self")
                .hasText("description", "A place for your private notes, thoughts and ideas")
                .hasFlag("isFavorite", true)
                .hasHeader("X-Nextcloud-Talk-Hash");

        assertThat(user.listRooms().list()).hasSize(1);
    }

    @Test
    void twoFirstRequestsAtOnceMakeOne() {
        List<OcsAnswer> answers =
                Stream.generate(() -> user.talk("GET", "/room/note-to-self").sendAsync()).limit(6).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeeds());
        assertThat(user.listRooms().list()).hasSize(1);
    }

    @Test
    void everybodyHasTheirOwn() {
        Room notes = user.noteToSelf();

        assertThat(talk.user("other").noteToSelf()).isNotEqualTo(notes);
        assertThat(talk.user("third").room("GET", notes, "").send()).isRefused(404);
    }

    @Test
    void noCallStartsInIt() {
        Room notes = user.noteToSelf();
        user.join(notes);

        assertThat(user.joinCall(notes)).isRefused(400);
        assertThat(user.look(notes)).hasFlag("hasCall", false);
    }

    @Test
    void leavingItForGoodDeletesIt() {
        Room notes = user.noteToSelf();

        user.leaveForGood(notes);

        assertThat(user.room("GET", notes, "").send()).isRefused(404);
        assertThat(user.noteToSelf()).isNotEqualTo(notes);
    }

    @Test
    void deletingItMakesRoomForANewOne() {
        Room notes = user.noteToSelf();

        assertThat(user.room("DELETE", notes, "").send()).succeedsWithoutData();

        assertThat(user.room("GET", notes, "").send()).isRefused(404);
        assertThat(user.noteToSelf()).isNotEqualTo(notes);
    }

    @Test
    void nothingIsSaidInANewOne() {
        Room notes = user.noteToSelf();

        assertThat(user.look(notes).object().getJsonArray("lastMessage")).isEmpty();
        assertThat(ChatHistory.chat(user, notes).query("lookIntoFuture", 0).send())
                .hasStatus(304);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /public, 400",
        "DELETE, /public, 400",
        "PUT, /read-only, 400",
        "PUT, /listable, 400",
        "PUT, /webinar/lobby, 400",
        "PUT, /permissions/default, 400",
        "PUT, /permissions/call, 400",
        "PUT, /password, 403"
    })
    void itStaysClosed(String method, String path, int status) {
        Room notes = user.noteToSelf();

        assertThat(user.room(method, notes, path)
                        .form("state", 1)
                        .form("scope", 1)
                        .form("permissions", 16)
                        .form("password", "let-me-in-42")
                        .send())
                .isRefusedFor(status, "type");

        assertThat(user.look(notes))
                .hasNumber("type", 6)
                .hasNumber("readOnly", 0)
                .hasNumber("listable", 0)
                .hasNumber("lobbyState", 0)
                .hasNumber("defaultPermissions", 0)
                .hasFlag("hasPassword", false);
    }

    @Test
    void nobodyIsAddedToIt() {
        Room notes = user.noteToSelf();

        assertThat(user.room("POST", notes, "/participants")
                        .form("newParticipant", talk.user("other").id())
                        .send())
                .isRefusedFor(400, "room-type");
    }
}
