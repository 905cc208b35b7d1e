package org.carillon.room.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.RoomSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of people and conversations (docs/contract/pages.md 6, conversations.md 20). */
class AvatarsIT extends DeployedGroup {

    @ParameterizedTest
    @ValueSource(strings = {"/avatar/%s/64", "/index.php/avatar/%s/64", "/avatar/%s/512/dark"})
    void anAccountHasAPicture(String path) {
        assertPicture(anonymous(path.formatted(user.id())), "U");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/avatar/guest/Zoe/64", "/index.php/avatar/guest/Zoe/64"})
    void aGuestHasAPicture(String path) {
        assertPicture(anonymous(path), "Z");
    }

    @Test
    void nobodysPictureDoesNotTellThatNobodyIsThere() {
        assertPicture(anonymous("/avatar/nobody-of-this-name/64"), "N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/avatar/", "/avatar/mira", "/index.php/avatar/mira/huge"})
    void otherAddressesHaveNone(String path) {
        assertThat(anonymous(path)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%ED%A0%80b", "%F0%9F%98%80", "a;b=c"})
    void strangeBytesAreNoFault(String bytes) {
        assertThat(anonymous("/avatar/" + bytes + "/64").status()).isBetween(200, 499);
    }

    @Test
    void aConversationHasAPictureForItsMembers() {
        assertPicture(picture(user, room, ""), "S");
        assertPicture(picture(user, room, "/dark"), "S");
    }

    @Test
    void strangersGetNoneOfAGroup() {
        assertThat(talk.user("stranger").request("GET", path(room, "")).send()).isRefused(404);
        assertThat(talk.guest().request("GET", path(room, "/dark")).send()).isRefused(404);
        assertThat(user.request("GET", path(Room.UNKNOWN, "")).send()).isRefused(404);
    }

    @Test
    void whoMayComeInGetsOne() {
        Room open = owner.createPublic("Open house");
        RoomSettings.list(owner, room, 1).ok();

        assertPicture(picture(talk.guest(), open, ""), "?");
        assertPicture(picture(talk.user("stranger"), room, ""), "S");
    }

    @Test
    void aPairHasThePictureOfThePartner() {
        assertPicture(picture(owner, owner.createOneToOne(user), ""), "U");
    }

    @Test
    void wrongCredentialsGetNone() {
        assertThat(user.withPassword("wrong").request("GET", path(room, "")).send())
                .hasStatus(401);
    }

    /** As a browser asks for a picture in a page: without the header of the API. */
    private static OcsAnswer picture(Actor who, Room room, String end) {
        return who.request("GET", path(room, end))
                .without("OCS-APIRequest")
                .header("Accept", "image/*")
                .send();
    }

    private OcsAnswer anonymous(String path) {
        return talk.guest()
                .request("GET", path)
                .without("OCS-APIRequest")
                .header("Accept", "image/*")
                .send();
    }

    private static String path(Room room, String end) {
        return "/ocs/v2.php/apps/spreed/api/v1/room/" + room.token() + "/avatar" + end;
    }

    private static void assertPicture(OcsAnswer answer, String initial) {
        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Cache-Control").orElse("")).startsWith("private, max-age=86400");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(answer.body()).startsWith("<svg").contains(">" + initial + "</text>");
    }
}
