package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.CallEndpoint;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses and verbs exist (docs/contract/guards.md 3). */
class RoutingIT extends DeployedGroup {

    @ParameterizedTest
    @ValueSource(strings = {"ABCD1234", "abc", "with-dash", "abcdefghijklmnopqrstuvwxyz01234"})
    void aMalformedTokenIsAnUnknownPath(String token) {
        assertUnknownPath(owner.talk("GET", "/call/" + token).send());
    }

    @ParameterizedTest
    @EnumSource
    void eachEndpointWantsALowerCaseToken(CallEndpoint endpoint) {
        assertUnknownPath(
                owner.talk(endpoint.method(), endpoint.path("ABCD1234")).send());
    }

    /** Talk's app for iOS rings with two slashes before "call". */
    @ParameterizedTest
    @ValueSource(strings = {"/ocs/v2.php/apps/spreed/api/v4//call/", "/ocs/v1.php//apps/spreed///api/v4/call//"})
    void severalSlashesCountAsOne(String path) {
        assertThat(owner.request("GET", path + room.token()).send().list()).isEmpty();
        owner.join(room);
        owner.request("POST", path + room.token()).form("flags", 3).send();
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void theUnknownPathIsNoticedBeforeTheMissingHeader() {
        assertUnknownPath(
                owner.talk("GET", "/call/ABC").without("OCS-APIRequest").send());
    }

    @Test
    void guestsGetTheSameAnswerForAnUnknownPath() {
        assertUnknownPath(talk.guest().talk("GET", "/call/ABC").send());
    }

    @Test
    void anotherVersionOfTheCallApiIsUnknown() {
        assertUnknownPath(owner.request("GET", "/ocs/v2.php/apps/spreed/api/v3/call/" + room.token())
                .send());
    }

    @Test
    void anAddressBelowTheCallIsUnknown() {
        assertUnknownPath(
                owner.talk("POST", "/call/" + room.token() + "/whistle/1").send());
    }

    @Test
    void anUnknownPathOfTheFirstVersionAnswers998() {
        OcsAnswer answer =
                owner.request("GET", "/ocs/v1.php/apps/spreed/api/v4/call/ABC").send();

        assertThat(answer).hasStatus(200);
        assertThat(answer.statusCode()).isEqualTo(998);
        assertThat(answer.meta()).doesNotContainKey("totalitems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ocs/v2.php", "/ocs/v1.php"})
    void anUnknownVerbAnswers405WithoutBody(String entry) {
        OcsAnswer answer = owner.request("PATCH", entry + "/apps/spreed/api/v4/call/" + room.token())
                .send();

        assertThat(answer).hasStatus(405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void ringingKnowsOnlyPost() {
        assertThat(owner.talk("GET", "/call/" + room.token() + "/ring/1").send())
                .hasStatus(405);
    }

    private static void assertUnknownPath(OcsAnswer answer) {
        assertThat(answer).hasStatus(404).hasEmptyData();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.message()).startsWith("Invalid query").endsWith("\n");
    }
}
