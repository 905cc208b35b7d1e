package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as clients may send them: encodings, charsets, kinds of forms, amounts (docs/contract/envelope.md 8.1). */
class BodiesIT extends DeployedGroup {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String NAME = "Zoé ü";

    @ParameterizedTest
    @MethodSource
    void theNameIsRead(String type, String coding, byte[] body) {
        RawHttp.Answer answer = rename(type, coding, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(owner.look(room).text("name")).isEqualTo(NAME);
    }

    static Stream<Arguments> theNameIsRead() {
        return Stream.of(
                Arguments.of(JSON, "", json(NAME).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("Application/JSON; Charset=UTF-8", "", json(NAME).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(JSON, "", ("\uFEFF" + json(NAME)).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(JSON + ";charset=ISO-8859-1", "", in("ISO-8859-1", json(NAME))),
                Arguments.of(JSON + "; charset=\"windows-1252\"", "", in("windows-1252", json(NAME))),
                Arguments.of(JSON + "; charset=utf-16", "", in("UTF-16", json(NAME))),
                Arguments.of(JSON + "; charset=utf-16le", "", in("UTF-16LE", json(NAME))),
                Arguments.of(JSON + "; charset=utf-32", "", in("UTF-32LE", "\uFEFF" + json(NAME))),
                Arguments.of(FORM, "", "roomName=Zo%C3%A9+%C3%BC".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FORM, "", ("roomName=" + NAME).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FORM + ";charset=iso-8859-1", "", in("ISO-8859-1", "roomName=Zo%E9+\u00fc")),
                Arguments.of(MULTIPART, "", multipart(NAME).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(MULTIPART + "; charset=ISO-8859-1", "", in("ISO-8859-1", multipart(NAME))),
                Arguments.of(JSON, "gzip", gzip(json(NAME))),
                Arguments.of(JSON, "X-GZIP ", gzip(json(NAME))),
                Arguments.of(MULTIPART, "gzip", gzip(multipart(NAME))),
                Arguments.of(FORM, "deflate", deflate("roomName=" + NAME)),
                Arguments.of(JSON, "identity", json(NAME).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource
    void theBodyIsRefused(int status, String type, String coding, byte[] body) {
        RawHttp.Answer answer = rename(type, coding, body);

        assertThat(answer.isEnvelope(status)).as("%s", answer).isTrue();
        assertThat(owner.look(room).text("name")).isEqualTo("Standup");
    }

    static Stream<Arguments> theBodyIsRefused() {
        byte[] plain = json(NAME).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(400, JSON, "gzip", plain),
                Arguments.of(400, JSON, "deflate", plain),
                Arguments.of(400, JSON, "gzip", new byte[] {31, -117, 8}),
                Arguments.of(400, JSON, "gzip, gzip", gzip(json(NAME))),
                Arguments.of(415, JSON, "br", plain),
                Arguments.of(415, JSON, "gzip, unknown", plain),
                Arguments.of(415, JSON + ";charset=klingon", "", plain),
                Arguments.of(415, FORM + ";charset=*", "", plain),
                Arguments.of(413, JSON, "gzip", gzip(" ".repeat(20_000_000))),
                Arguments.of(413, FORM, "", "a=1&".repeat(50_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(413, FORM, "", "a[]=1&".repeat(50_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        413, JSON, "", ("{\"a\":[" + "1,".repeat(50_000) + "1]}").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(413, MULTIPART, "", manyParts()),
                Arguments.of(400, "multipart/form-data", "", multipart(NAME).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(400, MULTIPART, "", "--b\r\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(400, MULTIPART, "", plain),
                // bytes that are no text
                Arguments.of(400, FORM, "", in("US-ASCII", "roomName=%ff%fe")),
                Arguments.of(400, FORM, "", in("US-ASCII", "roomName=%c0%af")),
                Arguments.of(400, FORM, "", in("US-ASCII", "roomName=%ed%a0%80")),
                Arguments.of(400, FORM, "", in("ISO-8859-1", "roomName=\u00e9")),
                Arguments.of(400, MULTIPART, "", in("ISO-8859-1", multipart(NAME))),
                // no body, so no name
                Arguments.of(400, JSON, "", (json(NAME) + "garbage").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(400, JSON, "", in("ISO-8859-1", json(NAME))),
                Arguments.of(400, "text/plain", "", plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void fieldsOfAMultipartFormCountWithEveryVerb(String method) {
        owner.enterCall(room, 7);
        String path = "/ocs/v2.php/apps/spreed/api/v4/call/" + room.token();
        owner.request(method, path)
                .body(MULTIPART, "--b\r\nContent-Disposition: form-data; name=\"flags\"\r\n\r\n3\r\n--b--")
                .send()
                .ok();

        assertThat(owner.flags(room)).isEqualTo(method.equals("DELETE") ? 0 : 3);
    }

    @ParameterizedTest
    @MethodSource
    void theFormatMayStandAnywhere(String type, String body) {
        for (String[] target : new String[][] {
            {"POST", "/ocs/v2.php/nowhere", "404"},
            {"PUT", "/ocs/v2.php/cloud/users/nobody", "998"},
            {"DELETE", "/ocs/v2.php/cloud/users/nobody", "101"}
        }) {
            RawHttp.Answer answer = RawHttp.ask(
                    target[0],
                    target[1],
                    body.getBytes(StandardCharsets.UTF_8),
                    "Authorization: Basic YWRtaW46YWRtaW4=",
                    "OCS-APIRequest: true",
                    "Content-Type: " + type);
            assertThat(answer.isEnvelope(Integer.parseInt(target[2])))
                    .as("%s", answer)
                    .isTrue();
        }
        assertThat(RawHttp.ask(
                                "POST",
                                "/ocs/v2.php/nowhere",
                                body.getBytes(StandardCharsets.UTF_8),
                                "Authorization: Bearer x",
                                "Content-Type: " + type)
                        .isEnvelope(997))
                .isTrue();
    }

    static Stream<Arguments> theFormatMayStandAnywhere() {
        return Stream.of(
                Arguments.of(FORM, "format=json"),
                Arguments.of(FORM, "format=xml&format=json"),
                Arguments.of(JSON, "{\"format\":\"json\"}"),
                Arguments.of(MULTIPART, "--b\r\nContent-Disposition: form-data; name=format\r\n\r\njson\r\n--b--"));
    }

    @Test
    void acceptIsComparedWithoutRegardToCase() {
        assertThat(RawHttp.ask("GET", "/ocs/v2.php/nowhere", "accept:\tAPPLICATION/Json ")
                        .isEnvelope(404))
                .isTrue();
    }

    @Test
    void aDeviceMayHaveAnyName() {
        byte[] body = "token=x".getBytes(StandardCharsets.UTF_8);
        String agent = new String("Zoé 日本".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        RawHttp.Answer flow = RawHttp.ask("POST", "/login/v2", body, "User-Agent: " + agent);
        String page = flow.body()
                .replaceAll(".*\"login\":\"[^\"]*?(?:\\\\/|/)login(?:\\\\/|/)v2", "/login/v2")
                .replace("\\/", "/")
                .replaceAll("\".*", "");
        RawHttp.Answer redirect = RawHttp.ask("GET", page);
        String cookie = redirect.head().replaceAll("(?is).*set-cookie: ([^;]*);.*", "$1");

        assertThat(RawHttp.ask("GET", "/login/v2/flow", "Cookie: " + cookie).body())
                .contains("Zoé 日本");
    }

    private RawHttp.Answer rename(String type, String coding, byte[] body) {
        String[] headers = {
            "Authorization: " + owner.request("GET", "/").authorization(),
            "OCS-APIRequest: true ",
            "Accept: application/json",
            "Content-Type: " + type,
            coding.isEmpty() ? "X-Nothing: 1" : "Content-Encoding: " + coding
        };
        return RawHttp.ask("PUT", "/ocs/v2.php/apps/spreed/api/v4/room/" + room.token(), body, headers);
    }

    private static String json(String name) {
        return "{\"roomName\":\"" + name + "\"}";
    }

    private static String multipart(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"roomName\"\r\n\r\n" + name + "\r\n--b--\r\n";
    }

    private static byte[] manyParts() {
        String part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n";
        return (part.repeat(6_000) + "--b--").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
