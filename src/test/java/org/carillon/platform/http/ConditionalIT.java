package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedTalk;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code If-None-Match} at every address that sends an {@code ETag} (docs/contract/envelope.md 7.1). */
class ConditionalIT extends DeployedTalk {
    private static final String[] PATHS = {
        "/ocs/v2.php/cloud/capabilities",
        "/ocs/v1.php/cloud/capabilities",
        "/ocs/v2.php/apps/notifications/api/v2/notifications"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "TAG | 304",
                "W/TAG | 304",
                "\"a\", TAG | 304",
                "\"a\",W/TAG,\"b\" | 304",
                "* | 304",
                "\"a\" | 200",
                "w/TAG | 200",
                "a TAG | 200",
                "TAGa | 200"
            })
    void whatTheClientHasIsNotSentAgain(String header, int status) {
        for (String path : PATHS) {
            String tag = ask("GET", path, "X-Nothing: 1").head().replaceAll("(?is).*\r\netag: ([^\r]*)\r.*", "$1");
            String known = "If-None-Match: " + header.replace("TAG", tag) + " ";
            for (String method : new String[] {"GET", "HEAD"}) {
                RawHttp.Answer answer = ask(method, path, known);
                assertThat(answer.status()).as("%s %s", known, answer).isEqualTo(status);
                assertThat(answer.body().isEmpty()).isEqualTo(status == 304 || method.equals("HEAD"));
                assertThat(answer.head()).containsIgnoringCase("etag: " + tag);
                assertThat(ask(method, path, "If-None-Match: \"z\"\r\n" + known).status())
                        .isEqualTo(status);
            }
        }
    }

    private static RawHttp.Answer ask(String method, String path, String header) {
        return RawHttp.ask(
                method,
                path,
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "OCS-APIRequest: true",
                "Accept: application/json",
                header);
    }
}
