package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The envelope in its two formats, and what the first version makes of status codes (docs/contract/envelope.md 2 to 7).
 */
class EnvelopeIT extends DeployedGroup {

    @Test
    void anEmptyAnswerHasAnEmptyListInTheEnvelope() {
        assertThat(owner.getCall(room)).succeedsWithoutData();
    }

    @Test
    void theJsonAnswerNamesItsTypeAndForbidsCaching() {
        OcsAnswer answer = owner.getCall(room);

        assertThat(contentType(answer)).isEqualTo("application/json;charset=utf-8");
        assertThat(answer).hasHeader("Cache-Control", "no-cache, no-store, must-revalidate");
    }

    @Test
    void withoutAcceptTheAnswerIsXml() {
        OcsAnswer answer = getCall().without("Accept").send();

        assertThat(answer).hasStatus(200);
        assertThat(contentType(answer)).isEqualTo("application/xml;charset=utf-8");
        assertThat(answer.body())
                .startsWith("<?xml version=\"1.0\"?>\n<ocs>")
                .contains("<status>ok</status>", "<statuscode>200</statuscode>", "<data/>");
    }

    @Test
    void theXmlOfAListHasOneElementForEachEntry() {
        owner.enterCall(room, 1);

        OcsAnswer answer = getCall().without("Accept").send();

        assertThat(answer.body()).containsPattern("<data>\\s*<element>\\s*<actorType>users</actorType>");
    }

    @Test
    void theFormatParameterWinsOverAccept() {
        OcsAnswer answer = getCall()
                .query("format", "json")
                .header("Accept", "application/xml")
                .send();

        assertThat(answer).succeedsWithoutData();
    }

    @Test
    void theFormatParameterMayAskForXml() {
        assertThat(getCall().query("format", "xml").send().body()).startsWith("<?xml");
    }

    @Test
    void theFirstAcceptedTypeThatTheServerKnowsDecides() {
        assertThat(getCall().header("Accept", "text/html, application/json").send())
                .succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;q=2, application/json",
                "text/html; q=, application/json",
                "application/json, text/html;q=abc",
                "application/json, text/html;level=1;q=0.12345",
                "garbage, application/json"
            })
    void anUnreadableAcceptedTypeIsPassedOver(String accepted) {
        assertThat(getCall().header("Accept", accepted).send()).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de;q=x",
                "de;q=",
                "de;q",
                "en;q=2",
                "en;q=0.8.8",
                "en;q=1e5",
                ",,;",
                "de_DE",
                "*;q=y, en",
                "a-b-c-toolongforatag",
                "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z",
                "en;q=0.5;q=x"
            })
    void anUnreadableLanguageIsPassedOver(String languages) {
        assertThat(getCall().header("Accept-Language", languages).send()).succeeds();
        assertThat(getCall()
                        .header("Accept-Language", languages)
                        .without("OCS-APIRequest")
                        .send())
                .hasStatus(412);
    }

    @Test
    void anAcceptedTypeWithParametersDoesNotCount() {
        assertThat(getCall().header("Accept", "application/json;q=0.9").send().body())
                .startsWith("<?xml");
    }

    @Test
    void aRefusalIsXmlToo() {
        OcsAnswer answer = talk.user("stranger")
                .talk("GET", "/call/" + room.token())
                .without("Accept")
                .send();

        assertThat(answer).hasStatus(404);
        assertThat(answer.body()).contains("<status>failure</status>", "<statuscode>404</statuscode>", "<data/>");
    }

    @Test
    void theFirstVersionAnswersSuccessWith100() {
        assertThat(owner.request("GET", versionOne("/call/" + room.token())).send())
                .hasStatus(200)
                .hasMeta("ok", 100, "OK")
                .hasEmptyData();
    }

    @Test
    void theFirstVersionHasTwoMoreMembersInMeta() {
        OcsAnswer answer =
                owner.request("GET", versionOne("/call/" + room.token())).send();

        assertThat(answer.meta().getString("totalitems")).isEmpty();
        assertThat(answer.meta().getString("itemsperpage")).isEmpty();
    }

    @Test
    void theFirstVersionHidesARefusalInStatus200() {
        assertThat(talk.user("stranger")
                        .request("GET", versionOne("/call/" + room.token()))
                        .send())
                .hasStatus(200)
                .hasMeta("failure", 404, "")
                .hasEmptyData();
    }

    @Test
    void theFirstVersionCallsACreatedConversationAFailure() {
        OcsAnswer answer = owner.request("POST", versionOne("/room"))
                .form("roomType", 2)
                .form("roomName", "Planning")
                .send();

        assertThat(answer).hasStatus(200).hasMeta("failure", 201, "").hasText("name", "Planning");
    }

    @Test
    void theFirstVersionShowsWrongCredentialsInTheStatus() {
        assertThat(owner.withPassword("wrong")
                        .request("GET", versionOne("/call/" + room.token()))
                        .send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Unauthorised");
    }

    @Test
    void aCreatedConversationAnswers201() {
        OcsAnswer answer = owner.talk("POST", "/room")
                .form("roomType", 3)
                .form("roomName", "Open house")
                .send();

        assertThat(answer).hasStatus(201).hasMeta("ok", 201, "OK").hasNumber("type", 3);
    }

    private OcsRequest getCall() {
        return owner.talk("GET", "/call/" + room.token());
    }

    /** The content type without the space that a server may or may not put before its parameter. */
    private static String contentType(OcsAnswer answer) {
        return answer.header("Content-Type").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String versionOne(String path) {
        return "/ocs/v1.php/apps/spreed/api/v4" + path;
    }
}
