package org.carillon.ocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Basic credentials without colon or that are no Base64: refused as wrong ones are (docs/contract/identity.md 3). */
class UnreadableCredentialsIT extends DeployedTalk {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWRtaW4=",
                "Basic =",
                "Basic !!!",
                "Basic %%%",
                "Basic  !!!",
                "Basic  YWRtaW46YWRtaW4=",
                "basic  YWRtaW46YWRtaW4="
            })
    void unreadableCredentialsAreWrongOnes(String authorization) {
        OcsAnswer answer = talk.guest()
                .talk("GET", "/room")
                .header("Authorization", authorization)
                .send();

        assertThat(answer)
                .hasStatus(401)
                .hasMeta("failure", 997, "Unauthorised")
                .hasHeader("WWW-Authenticate");
        assertThat(answer.body()).endsWith("}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic YWRtaW46YWRtaW4=", "BASIC YWRtaW46YWRtaW4="})
    void theSchemeMayBeWrittenInAnyCase(String authorization) {
        assertThat(talk.guest()
                        .talk("GET", "/room")
                        .header("Authorization", authorization)
                        .send())
                .succeeds();
    }
}
