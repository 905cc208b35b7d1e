package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.CallEndpoint;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header that a foreign page cannot send (docs/contract/guards.md 4). */
class CsrfIT extends DeployedGroup {

    @ParameterizedTest
    @EnumSource
    void eachEndpointWantsTheHeader(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner, room).without("OCS-APIRequest").send())
                .failsTheCsrfCheck();
    }

    @Test
    void guestsNeedTheHeaderToo() {
        assertThat(talk.guest()
                        .talk("GET", "/call/" + room.token())
                        .without("OCS-APIRequest")
                        .send())
                .failsTheCsrfCheck();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "TRUE", "yes", "false"})
    void onlyTheWordTrueCounts(String value) {
        assertThat(owner.talk("GET", "/call/" + room.token())
                        .header("OCS-APIRequest", value)
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void theNameOfTheHeaderMayBeWrittenInAnyCase() {
        assertThat(owner.talk("GET", "/call/" + room.token())
                        .without("OCS-APIRequest")
                        .header("ocs-apirequest", "true")
                        .send())
                .succeeds();
    }

    @Test
    void theFirstVersionAnswersItWithTheRealStatus() {
        assertThat(owner.request("GET", "/ocs/v1.php/apps/spreed/api/v4/call/" + room.token())
                        .without("OCS-APIRequest")
                        .send())
                .failsTheCsrfCheck();
    }
}
