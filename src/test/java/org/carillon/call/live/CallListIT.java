package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is or was in the running call, as a file (docs/contract/call.md 3.7). */
class CallListIT extends DeployedGroup {
    private static final String HEAD = "name,email,type,identifier";

    @Test
    void whoIsAndWhoWasInTheCallIsListed() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        user.leaveCall(room).ok();
        owner.add(room, talk.user("absent"));

        OcsAnswer answer = download(owner, room).query("format", "csv").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type.toLowerCase(java.util.Locale.ROOT)).isEqualTo("text/csv;charset=utf-8"));
        assertThat(answer.body().lines())
                .containsExactly(
                        HEAD,
                        owner.displayName() + ",,users," + owner.id(),
                        user.displayName() + ",,users," + user.id());
    }

    @Test
    void theFileIsNamedAfterConversationAndDay() {
        Room called = owner.createGroup("Team / Zoé \"x\"; plans");
        owner.enterCall(called, IN_CALL);

        assertThat(download(owner, called).send().header("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"Team-Zo--x-plans 20[0-9-]{8}\\.csv\"; "
                        + "filename\\*=UTF-8''Team-Zo%C3%A9-x-plans%2020[0-9-]{8}\\.csv");
    }

    @Test
    void aGuestCannotWriteAFormula() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        guest.callOneself(open, "=HYPERLINK(\"http://evil.example\",\"Zoé\")");
        owner.enterCall(open, IN_CALL);
        guest.joinCall(open).ok();

        assertThat(download(owner, open).send().body())
                .contains("\n\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Zoé\"\")\",,guests,");
    }

    @Test
    void aLinkToItNeedsNoHeader() {
        owner.enterCall(room, IN_CALL);

        assertThat(download(owner, room).without("OCS-APIRequest").send().status())
                .isEqualTo(200);
        assertThat(download(owner, room)
                        .without("OCS-APIRequest")
                        .header("Sec-Fetch-Site", "cross-site")
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void withoutACallThereIsNone() {
        assertThat(download(owner, room).send()).isRefused(400);
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();
        assertThat(download(owner, room).send()).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "CSV", "", "xls"})
    void anotherFormatIsRefused(String format) {
        owner.enterCall(room, IN_CALL);

        assertThat(download(owner, room).query("format", format).send()).isRefused(400);
    }

    @Test
    void onlyModeratorsGetIt() {
        Room open = owner.createPublic("Open house");
        owner.enterCall(open, IN_CALL);
        owner.add(open, user);
        Actor guest = talk.guest();
        guest.join(open);
        for (Actor other : List.of(user, guest)) {
            assertThat(download(other, open).send()).isRefused(403);
        }
        assertThat(download(talk.user("stranger"), open).send()).isRefused(404);
        assertThat(download(talk.guest(), open).send()).isRefused(404);

        owner.promote(open, guest);

        assertThat(download(guest, open).send().status()).isEqualTo(200);
    }

    @Test
    void betweenTwoBothNamesAreInTheName() {
        Room pair = owner.createOneToOne(user);
        owner.enterCall(pair, IN_CALL);

        assertThat(download(owner, pair).send().header("Content-Disposition").orElseThrow())
                .contains(owner.displayName())
                .contains(user.displayName());
    }

    private static OcsRequest download(Actor reader, Room room) {
        return reader.talk("GET", "/call/" + room.token() + "/download");
    }
}
