package org.carillon.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.RoomSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where links to conversations lead in a browser (docs/contract/pages.md 5). */
class CallPageIT extends DeployedGroup {
    private static final String NAME = "Garden & <party>";
    private static final String SHOWN = "Garden &amp; &lt;party&gt;";

    @BeforeEach
    void nameTheGroup() {
        owner.room("PUT", room, "").form("roomName", NAME).send().ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/call/", "/index.php/call/"})
    void aMemberIsToldWhatItIs(String path) {
        OcsAnswer page = open(user, path + room.token());

        assertThat(page).hasStatus(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(page.body()).contains("<h1>" + SHOWN + "</h1>").doesNotContain("<party>");
    }

    @Test
    void aMemberWithOnlyTheirCookieIsToldToo() {
        user.join(room);

        assertThat(open(talk.guest(), "/call/" + room.token()).body()).doesNotContain(SHOWN);
        assertThat(open(user, "/call/" + room.token()).body()).contains(SHOWN);
    }

    @Test
    void strangersCannotTellItFromOneThatIsNotThere() {
        Actor stranger = talk.user("stranger");
        OcsAnswer unknown = open(stranger, "/call/" + Room.UNKNOWN.token());

        OcsAnswer page = open(stranger, "/call/" + room.token());

        assertThat(page).hasStatus(200);
        assertThat(page.body()).isEqualTo(unknown.body()).contains("A conversation");
        assertThat(open(talk.guest(), "/call/" + room.token()).body()).isEqualTo(unknown.body());
    }

    @Test
    void aGuestLearnsTheNameByJoining() {
        Room open = owner.createPublic(NAME);
        Actor guest = talk.guest();
        assertThat(open(guest, "/call/" + open.token()).body()).doesNotContain(SHOWN);

        guest.join(open);

        assertThat(open(guest, "/call/" + open.token()).body()).contains(SHOWN);
    }

    @Test
    void whoFindsItListedIsTold() {
        RoomSettings.list(owner, room, 1).ok();

        assertThat(open(talk.user("stranger"), "/call/" + room.token()).body()).contains(SHOWN);
    }

    @Test
    void whoIsBarredFromTalkIsToldNothing() {
        talk.settings().allowOnly(talk.group("others"));

        assertThat(open(user, "/call/" + room.token())).hasStatus(200);
        assertThat(open(user, "/call/" + room.token()).body()).doesNotContain(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/call/", "/call/abc", "/call/ABCD1234", "/index.php/call/abcd1234/more"})
    void otherAddressesLeadNowhere(String path) {
        assertThat(open(user, path)).hasStatus(404);
    }

    @Test
    void thePageIsNotKept() {
        assertThat(open(user, "/call/" + room.token()).header("Cache-Control").orElse(""))
                .contains("no-store");
    }

    private static OcsAnswer open(Actor who, String path) {
        return who.request("GET", path)
                .without("OCS-APIRequest")
                .header("Accept", "text/html")
                .send();
    }
}
