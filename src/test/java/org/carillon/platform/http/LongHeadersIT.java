package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers as long as servers take them, made of what readers of headers repeat: no reader fails on them. */
class LongHeadersIT extends DeployedTalk {
    private static final int LENGTH = 7_000;

    private static final List<String> PARTS = List.of(
            "a",
            "-a",
            "a,",
            "a-b-",
            ";q=1",
            ";q=0.5,",
            "\"",
            "\\\"",
            "a=b;",
            "a=\"b\";",
            "/",
            "a/b,",
            "(",
            "a.",
            "=",
            "%41",
            "1,",
            "W/\"a\",",
            "[",
            ":",
            "fe80::",
            "127.0.0.1, ",
            "for=a;",
            " ",
            "é");

    static Stream<String> headers() {
        return Stream.of(
                "Accept",
                "Accept-Charset",
                "Accept-Encoding",
                "Accept-Language",
                "Authorization",
                "Authorization: Basic",
                "Authorization: Bearer",
                "Authorization: Digest",
                "Content-Type",
                "Cookie",
                "Cookie: CARILLON_SESSION=",
                "Forwarded",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "If-None-Match: \"",
                "Origin",
                "Range",
                "Referer",
                "User-Agent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Request-Id",
                "requesttoken");
    }

    /** Refused credentials of a minute are put on record together: those of other tests are another minute's. */
    @AfterEach
    void letTheMinutePass() {
        talk.advanceClock(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void noReaderFailsOnThem(String header) {
        String begun = header.indexOf(':') < 0 ? header + ": " : header + " ";
        for (String path : List.of("/ocs/v2.php/cloud/capabilities", "/login", "/page.css")) {
            for (String part : PARTS) {
                String value = ("x" + part.repeat(LENGTH / part.length())).strip();

                assertThat(RawHttp.ask("GET", path, "OCS-APIRequest: true", begun + value)
                                .status())
                        .as(begun + part + "… at " + path)
                        .isBetween(200, 499);
            }
        }
    }
}
