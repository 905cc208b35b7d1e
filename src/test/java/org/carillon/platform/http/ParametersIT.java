package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.InCall.WITH_AUDIO;

import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters come from and what malformed ones get (docs/contract/envelope.md 8). */
class ParametersIT extends DeployedGroup {

    @BeforeEach
    void ownerHasJoined() {
        owner.join(room);
    }

    @Test
    void flagsMayStandInTheQuery() {
        assertThat(post().query("flags", 3).send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void flagsMayStandInAForm() {
        assertThat(post().form("flags", 3).send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void flagsMayStandInJson() {
        assertThat(post().json("{\"flags\":3}").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void flagsMayBeTextInJson() {
        assertThat(post().json("{\"flags\":\"3\"}").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void theFormWinsOverTheQuery() {
        post().query("flags", 7).form("flags", 3).send().ok();

        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void jsonWinsOverTheQuery() {
        owner.joinCall(room, IN_CALL).ok();

        assertThat(put().query("flags", 7).json("{\"flags\":2}").send()).isRefused(400);
        assertThat(put().query("flags", 2).json("{\"flags\":7}").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void nullInJsonCountsAsAbsent() {
        assertThat(post().json("{\"flags\":null}").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void nullInJsonDoesNotHideTheQuery() {
        post().query("flags", 3).json("{\"flags\":null}").send().ok();

        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void brokenJsonCountsAsNoBody() {
        assertThat(post().json("{\"flags\":").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void anUnknownContentTypeCountsAsNoBody() {
        assertThat(post().body("application/x-carillon", "{\"flags\":1}").send())
                .succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void aJsonListCountsAsNoBody() {
        assertThat(post().json("[3]").send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(post().form("flags", 3).form("colour", "green").send()).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "16", "-1", "99999999999", ""})
    void joiningRefusesFlagsThatAreNoNumberInRange(String flags) {
        assertThat(post().form("flags", flags).send()).isRefused(400);
        assertThat(owner.flags(room)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "16", "-1", "99999999999", ""})
    void updatingRefusesFlagsThatAreNoNumberInRange(String flags) {
        owner.joinCall(room, 3).ok();

        assertThat(put().form("flags", flags).send()).isRefused(400);
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void updatingWithoutFlagsIsRefused() {
        owner.joinCall(room, 3).ok();

        assertThat(put().send()).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"flags\":null}", "{\"flags\":", "{}", "[]", "null", "{\"flags\":{}}"})
    void updatingWithoutReadableFlagsIsRefused(String json) {
        owner.joinCall(room, 3).ok();

        assertThat(put().json(json).send()).isRefused(400);
        assertThat(owner.flags(room)).isEqualTo(3);
    }

    @Test
    void updatingTakesFlagsFromTheQueryAndFromAForm() {
        owner.joinCall(room, IN_CALL).ok();

        assertThat(put().query("flags", 3).send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(IN_CALL | WITH_AUDIO);
        assertThat(put().form("flags", 7).send()).succeedsWithoutData();
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void tooLargeABodyIsRefusedInTheEnvelope() {
        String padding = "x".repeat(530_000);

        OcsAnswer answer =
                post().json("{\"flags\":7,\"padding\":\"" + padding + "\"}").send();

        assertThat(answer).hasStatus(413).hasEmptyData();
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(owner.flags(room)).isZero();
    }

    @Test
    void aBodyJustBelowTheLimitIsRead() {
        String padding = "x".repeat(520_000);

        assertThat(post().json("{\"flags\":3,\"padding\":\"" + padding + "\"}").send())
                .succeedsWithoutData();
    }

    private OcsRequest post() {
        return owner.talk("POST", "/call/" + room.token());
    }

    private OcsRequest put() {
        return owner.talk("PUT", "/call/" + room.token());
    }
}
