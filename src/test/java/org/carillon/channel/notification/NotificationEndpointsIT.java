package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.idOfOnly;
import static org.carillon.testing.NotificationList.only;
import static org.carillon.testing.NotificationList.request;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.StoredRows;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints of the list of notifications and their shape (docs/contract/notifications.md 1 and 2). */
class NotificationEndpointsIT extends DeployedGroup {
    @ParameterizedTest
    @CsvSource({"GET,''", "DELETE,''", "GET,/1", "DELETE,/1", "DELETE,/0", "POST,/exists"})
    void allNeedALogin(String method, String path) {
        assertThat(request(talk.guest(), method, path).send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in")
                .hasEmptyData();
    }

    @ParameterizedTest
    @CsvSource({"GET,'',200", "GET,/1,404", "DELETE,'',412", "DELETE,/1,412", "POST,/exists,412"})
    void readingNeedsNoHeader(String method, String path, int status) {
        assertThat(request(user, method, path).without("OCS-APIRequest").send()).hasStatus(status);
    }

    @Test
    void anEntryHasTheseFieldsInThisOrder() {
        owner.enterCall(room, IN_CALL);

        JsonObject entry = only(user);
        assertThat(entry.keySet())
                .containsExactly(
                        "notification_id",
                        "app",
                        "user",
                        "datetime",
                        "object_type",
                        "object_id",
                        "subject",
                        "message",
                        "link",
                        "subjectRich",
                        "subjectRichParameters",
                        "messageRich",
                        "messageRichParameters",
                        "icon",
                        "shouldNotify",
                        "actions");
        assertThat(entry.getJsonArray("actions").getJsonObject(0).keySet())
                .containsExactly("label", "link", "type", "primary");
    }

    @Test
    void whatIsTheSameInAllEntries() {
        JsonObject entry = only(user);

        assertThat(entry.getString("app")).isEqualTo("spreed");
        assertThat(entry.getString("user")).isEqualTo(user.id());
        assertThat(entry.getString("message")).isEmpty();
        assertThat(entry.getString("messageRich")).isEmpty();
        assertThat(entry.get("messageRichParameters")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(entry.getBoolean("shouldNotify")).isTrue();
        assertThat(entry.getString("icon")).endsWith("/apps/spreed/img/app-dark.svg");
    }

    @Test
    void theTimeOfTheCallIsInTheEntry() {
        owner.enterCall(room, IN_CALL);

        String time = only(user).getString("datetime");
        assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00");
        assertThat(OffsetDateTime.parse(time).toEpochSecond())
                .isEqualTo(owner.look(room).number("callStartTime"));
    }

    @Test
    void theIconIsThere() {
        String icon = only(user).getString("icon");

        OcsAnswer answer =
                user.request("GET", icon.substring(icon.indexOf("/apps/"))).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<svg");
    }

    @Test
    void anEmptyListIsAList() {
        assertThat(request(owner, "GET", "").send()).succeedsWithoutData();
    }

    @Test
    void theListTellsTheStatusOfItsReaderAlsoWhenItDidNotChange() {
        UserStatuses.choose(user, "online").ok();
        user.enterCall(room, IN_CALL);

        assertThat(request(user, "GET", "").send()).hasHeader("X-Nextcloud-User-Status", "away");
        assertThat(list(tag())).hasStatus(304).hasHeader("X-Nextcloud-User-Status", "away");
    }

    @Test
    void aListThatDidNotChangeIsNotSentTwice() {
        String tag = tag();

        OcsAnswer again = list(tag);

        assertThat(tag).matches("\".+\"");
        assertThat(again).hasStatus(304).hasHeader("ETag", tag);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aNewEntryChangesTheTag() {
        owner.enterCall(room, IN_CALL);
        String before = tag();

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(list(before)).hasStatus(200);
    }

    @Test
    void anEntryThatSaysSomethingElseChangesTheTag() {
        owner.enterCall(room, IN_CALL);
        int id = idOfOnly(user);
        String before = tag();

        owner.leaveCall(room).ok();

        assertThat(list(before)).hasStatus(200);
        assertThat(idOfOnly(user)).isEqualTo(id);
    }

    @Test
    void oneEntryIsReadAlone() {
        owner.enterCall(room, IN_CALL);
        JsonObject entry = only(user);

        assertThat(request(user, "GET", "/" + entry.getInt("notification_id"))
                        .send()
                        .ok()
                        .object())
                .isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({"/0", "/abc", "/2000000000", "/2000000001", "/99999999999999999999"})
    void anUnknownEntryIsNotFound(String path) {
        assertThat(request(user, "GET", path).send()).isRefused(404);
    }

    @Test
    void anEntryOfSomebodyElseIsNotFound() {
        assertThat(request(owner, "GET", "/" + idOfOnly(user)).send()).isRefused(404);
    }

    @Test
    void ofManyNumbersThoseOfEntriesAreAnswered() {
        int invitation = idOfOnly(user);
        owner.add(owner.createGroup("Second"), user);

        OcsAnswer answer = request(user, "POST", "/exists")
                .json("{\"ids\":[2000000000,%d,0,\"abc\",2000000001,%d]}".formatted(invitation, invitation))
                .send();

        assertThat(answer.ok().data().asJsonArray().getValuesAs(JsonNumber::intValue))
                .containsExactly(invitation);
    }

    @Test
    void entriesOfOthersDoNotExist() {
        assertThat(request(owner, "POST", "/exists")
                        .form("ids[]", idOfOnly(user))
                        .send())
                .succeedsWithoutData();
    }

    @Test
    void twoHundredNumbersCanBeAskedForAndNoMore() {
        assertThat(exists(200)).succeedsWithoutData();
        assertThat(exists(201)).isRefused(400);
    }

    @Test
    void noNumberAskedForIsNoError() {
        assertThat(request(user, "POST", "/exists").send()).succeedsWithoutData();
    }

    @Test
    void theListIsAlsoReadByTheFirstEntryPoint() {
        OcsAnswer answer = user.request("GET", "/ocs/v1.php/apps/notifications/api/v2/notifications")
                .send();

        assertThat(answer).hasStatus(200).hasMeta("ok", 100, "OK");
        assertThat(answer.list()).hasSize(1);
    }

    @Test
    void theListIsAlsoWrittenAsXml() {
        owner.enterCall(room, IN_CALL);

        String xml = request(user, "GET", "").query("format", "xml").send().body();

        assertThat(xml)
                .contains("<notification_id>", "<object_type>call</object_type>", "<message></message>")
                .contains("<call-type>group</call-type>", "<messageRichParameters/>", "<shouldNotify>1</shouldNotify>")
                .contains("<label>Join call</label>", "<primary>1</primary>");
    }

    @Test
    void linksBeginWithTheAddressOfTheServer() {
        JsonObject entry = only(user);

        assertThat(entry.getString("link")).matches("https?://[^/]+/call/" + room.token());
    }

    private OcsAnswer list(String known) {
        return request(user, "GET", "").header("If-None-Match", known).send();
    }

    private String tag() {
        return request(user, "GET", "").send().ok().header("ETag").orElse("");
    }

    private OcsAnswer exists(int count) {
        OcsRequest request = request(user, "POST", "/exists");
        for (int i = 1; i <= count; i++) {
            request.form("ids[]", 1_000_000_000 + i);
        }
        return request.send();
    }

    @Test
    void theNewestFiveHundredAreListedAndTheRestFollowsWhenTheyAreGone() {
        owner.enterCall(room, IN_CALL);
        int oldest = idOfOnly(user);
        StoredRows.copyRing(room, 500);

        assertThat(ids())
                .hasSize(500)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotContain(oldest);

        request(user, "DELETE", "/" + ids().get(0)).send().ok();
        assertThat(ids()).hasSize(500).endsWith(oldest);
        request(user, "DELETE", "").send().ok();
        assertThat(ids()).isEmpty();
    }

    private List<Integer> ids() {
        return NotificationList.all(user).stream()
                .map(entry -> entry.getInt("notification_id"))
                .toList();
    }
}
