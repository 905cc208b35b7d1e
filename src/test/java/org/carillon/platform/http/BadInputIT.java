package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that no client sends by accident: never a fault of the server, and nothing changed (docs/contract/envelope.md
 * 8).
 */
class BadInputIT extends DeployedGroup {
    private static final String NUL = "a%00b";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LONE_SURROGATE = "\"a\\ud800b\"";

    @Test
    void aNulInANameIsNoFault() {
        assertNoFault(owner.talk("POST", "/room")
                .body(FORM, "roomType=2&roomName=" + NUL)
                .send());
        assertNoFault(owner.room("PUT", room, "").body(FORM, "roomName=" + NUL).send());
        assertThat(user.look(room)).succeeds();
        assertThat(owner.listRooms()).succeeds();
    }

    @Test
    void aNulInJsonIsNoFault() {
        assertNoFault(owner.talk("POST", "/room")
                .json("{\"roomType\":2,\"roomName\":\"a\\u0000b\"}")
                .send());
        assertNoFault(
                owner.room("PUT", room, "").json("{\"roomName\":\"a\\u0000b\"}").send());
        assertThat(owner.listRooms()).succeeds();
    }

    @Test
    void aLoneSurrogateInANameIsNoFault() {
        assertNoFault(owner.talk("POST", "/room")
                .json("{\"roomType\":2,\"roomName\":" + LONE_SURROGATE + "}")
                .send());
        assertNoFault(owner.room("PUT", room, "")
                .json("{\"roomName\":" + LONE_SURROGATE + "}")
                .send());
        assertThat(owner.listRooms()).succeeds();
        assertThat(owner.talk("GET", "/room").query("format", "xml").send().status())
                .isEqualTo(200);
    }

    @Test
    void charactersOutsideTheFirstPlaneAreNoFault() {
        String name = "\uD83D\uDE00".repeat(255);

        OcsAnswer answer = owner.room("PUT", room, "").form("roomName", name).send();

        assertNoFault(answer);
        assertThat(user.look(room).text("name")).isEqualTo(answer.status() == 200 ? name : "Standup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%00", "a%ED%A0%80b", "a%FF%FEb"})
    void strangeBytesInAnAccountAreNoFault(String bytes) {
        for (String field : new String[] {"userid", "password", "displayName", "email", "groups[]"}) {
            OcsAnswer answer = talk.admin()
                    .request("POST", "/ocs/v2.php/cloud/users")
                    .body(FORM, "userid=strange-%d&password=123456&%s=%s".formatted(System.nanoTime(), field, bytes))
                    .send();
            assertNoFault(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%00", "a%ED%A0%80b"})
    void strangeBytesInEditsOfAnAccountAreNoFault(String bytes) {
        for (String field : new String[] {"displayname", "email", "password"}) {
            assertNoFault(talk.admin()
                    .request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                    .body(FORM, "key=" + field + "&value=" + bytes)
                    .send());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%00", "a%ED%A0%80b"})
    void strangeBytesInAGroupAreNoFault(String bytes) {
        assertNoFault(talk.admin()
                .request("POST", "/ocs/v2.php/cloud/groups")
                .body(FORM, "groupid=" + bytes)
                .send());
        assertNoFault(talk.admin()
                .request("POST", "/ocs/v2.php/cloud/users/" + user.id() + "/groups")
                .body(FORM, "groupid=" + bytes)
                .send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%00", "a%ED%A0%80b"})
    void strangeBytesInASettingAreNoFault(String bytes) {
        String path = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/strange";
        assertNoFault(
                talk.admin().request("POST", path).body(FORM, "value=" + bytes).send());
        assertNoFault(talk.admin().request("DELETE", path).send());
    }

    @ParameterizedTest
    @MethodSource("pathsWithStrangeBytes")
    void strangeBytesInAPathAreNoFault(String method, String path) {
        assertNoFault(talk.admin().request(method, path).query("value", "x").send());
        assertNoFault(talk.guest().request(method, path).query("value", "x").send());
    }

    static Stream<Arguments> pathsWithStrangeBytes() {
        return Stream.of("a%00b", "a%ED%A0%80b", "%F0%9F%98%80", "a%2Fb", "a%5Cb", "..%2F..", "a;b=c")
                .flatMap(bytes -> Stream.of(
                        Arguments.of("GET", "/ocs/v2.php/cloud/users/" + bytes),
                        Arguments.of("DELETE", "/ocs/v2.php/cloud/users/" + bytes),
                        Arguments.of("GET", "/ocs/v2.php/cloud/groups/" + bytes),
                        Arguments.of("POST", "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/" + bytes),
                        Arguments.of("GET", "/ocs/v2.php/apps/spreed/api/v4/room/" + bytes),
                        Arguments.of("POST", "/ocs/v2.php/apps/spreed/api/v4/call/" + bytes),
                        Arguments.of("POST", "/ocs/v2.php/apps/spreed/api/v4/call/abcd1234/ring/" + bytes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roomType=1&invite=a%00b",
                "roomType=2&invite=a%00b",
                "roomType=1&invite=a%ED%A0%80b",
                "roomType=2&roomName=x&objectType=a%00b",
                "roomType=2&invite=x&source=a%00b",
                "roomType=%00",
                "%00=%00",
                "roomType=2&roomName=%",
                "roomType=2&roomName=%zz",
                "&&&=&=&"
            })
    void strangeBytesInANewConversationAreNoFault(String form) {
        assertNoFault(owner.talk("POST", "/room").body(FORM, form).send());
        assertThat(owner.listRooms()).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"newParticipant=a%00b", "newParticipant=a%00b&source=groups", "newParticipant=x&source=%00"})
    void strangeBytesInAnInvitationAreNoFault(String form) {
        assertNoFault(owner.room("POST", room, "/participants").body(FORM, form).send());
        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void strangeBytesInAPasswordAreNoFault() {
        Room open = owner.createPublic("Open house");
        OcsRequest protect = owner.room("PUT", open, "/password");
        assertNoFault(protect.body(FORM, "password=" + NUL).send());
        assertNoFault(protect.json("{\"password\":" + LONE_SURROGATE + "}").send());
        assertNoFault(talk.guest().joining(open).body(FORM, "password=" + NUL).send());
        assertNoFault(talk.guest()
                .joining(open)
                .json("{\"password\":" + LONE_SURROGATE + "}")
                .send());
    }

    @Test
    void strangeBytesInAGuestsNameAreNoFault() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        OcsRequest rename = guest.request("POST", "/ocs/v2.php/apps/spreed/api/v1/guest/" + open.token() + "/name");

        assertNoFault(rename.body(FORM, "displayName=" + NUL).send());
        assertNoFault(rename.json("{\"displayName\":" + LONE_SURROGATE + "}").send());

        assertThat(owner.room("GET", open, "/participants").send()).succeeds();
        guest.joinCall(open).ok();
        assertThat(owner.getCall(open)).succeeds();
    }

    @Test
    void aNulIsRefusedWhereverItStands() {
        assertThat(owner.room("PUT", room, "").body(FORM, "roomName=" + NUL).send())
                .isRefusedFor(400, "value");
        assertThat(owner.room("PUT", room, "")
                        .json("{\"roomName\":\"a\\u0000b\"}")
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.room("PUT", room, "/read-only")
                        .body(FORM, "state=1%00")
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasText("name", "Standup").hasNumber("readOnly", 0);
    }

    private static void assertNoFault(OcsAnswer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 499);
    }
}
