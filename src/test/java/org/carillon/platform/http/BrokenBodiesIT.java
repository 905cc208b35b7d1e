package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that end early, or whose pieces are none (docs/contract/envelope.md 8.4): nothing of them is acted on. */
class BrokenBodiesIT extends DeployedGroup {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    /** {@code ;} ends a line of the body. The client sends no more, and waits for the answer. */
    @ParameterizedTest
    @CsvSource({
        "Content-Length: 50, description=x",
        "Content-Length: 14, description=x",
        "Content-Length: 400000, description=x",
        "Transfer-Encoding: chunked, d",
        "Transfer-Encoding: chunked, d;description=x",
        "Transfer-Encoding: chunked, d;description=x;",
        "Transfer-Encoding: chunked, d;description=x;0",
        "Transfer-Encoding: chunked, 20;description=x;",
        "Transfer-Encoding: chunked, d;description=x;zz;x;0;;",
        "Transfer-Encoding: chunked, d;description=x;-1;x;0;;",
        "Transfer-Encoding: chunked, zz;description=x;0;;",
        "Transfer-Encoding: chunked, -d;description=x;0;;",
        "Transfer-Encoding: chunked, 0xd;description=x;0;;",
        "Transfer-Encoding: chunked, fffffffffffffffffd;description=x;0;;",
        "Transfer-Encoding: chunked, 8;description=x;0;;",
        "Transfer-Encoding: chunked, d;description=xy;0;;"
    })
    void areRefusedAndNothingIsDone(String header, String body) {
        for (boolean atOnce : new boolean[] {true, false}) {
            for (String path : new String[] {path(), "/login/v2/poll"}) {
                RawHttp.Answer answer = send(path, header, body.replace(";", "\r\n"), atOnce);
                assertThat(answer.status()).as("%s: %s", path, answer).isIn(0, 400, 404);
            }
        }
        assertThat(owner.look(room).text("description")).isEmpty();
    }

    private RawHttp.Answer send(String path, String header, String body, boolean atOnce) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead(
                    path.equals(path()) ? "PUT" : "POST",
                    path,
                    -1,
                    header,
                    FORM,
                    "Authorization: " + owner.request("GET", "/").authorization(),
                    "OCS-APIRequest: true",
                    "Accept: application/json");
            if (!atOnce) {
                CarillonServer.threadsIn("none"); // the head has been read by then
            }
            connection.send(bytes);
            connection.endSending();
            return connection.answer();
        }
    }

    private String path() {
        return "/ocs/v2.php/apps/spreed/api/v4/room/" + room.token() + "/description";
    }
}
