package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String START = "--b\r\nContent-Disposition: form-data; name=";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"a\" | a",
                "a | a",
                "\"a b\" | a b",
                "\"a[]\" | a[]",
                "\"a;b\" | a;b",
                "\"a\\\"b\" | a\"b",
                "\"a%22b\" | a\"b",
                "\"Zoé\" | Zoé"
            })
    void namesAreReadQuotedOrNot(String written, String name) {
        assertThat(fields(START + written + "\r\n\r\nv\r\n--b--")).containsExactly(Map.entry(name, "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "a\r\nb", "\r\n", "-- b", "\r\n--bx", "\r\n--bx--", "ü😀", "\r\n--"})
    void valuesAreTakenAsTheyStand(String value) {
        assertThat(fields(START + "\"a\"\r\n\r\n" + value + "\r\n--b--\r\n")).containsExactly(Map.entry("a", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=b",
                "multipart/form-data;boundary=\"b\"",
                "multipart/form-data; Boundary=b; charset=utf-8",
                "multipart/form-data; charset=\"utf-8\" ; boundary=b "
            })
    void theBoundaryMayBeQuoted(String type) {
        assertThat(MultipartForm.fields(bytes(START + "a\r\n\r\nv\r\n--b--"), ContentType.of(type)))
                .hasSize(1);
    }

    @Test
    void textBeforeAndBehindCountsForNothing() {
        assertThat(fields("hello\r\n" + START + "a\r\n\r\nv\r\n--b-- \r\nbye")).containsExactly(Map.entry("a", "v"));
        assertThat(fields("--b--")).isEmpty();
    }

    @Test
    void filesAreLeftOut() {
        assertThat(fields(START + "a; filename=\"x\"\r\n\r\nv\r\n" + START + "c\r\n\r\nw\r\n--b--"))
                .containsExactly(Map.entry("c", "w"));
        assertThat(fields(START + "a; filename*=UTF-8''x\r\n\r\nv\r\n--b--")).isEmpty();
    }

    @Test
    void aPartMayHaveACharsetOfItsOwn() {
        byte[] body = (START + "a\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n\r\né\r\n--b--")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(MultipartForm.fields(body, ContentType.of(TYPE))).containsExactly(Map.entry("a", "é"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=b",
                "--b",
                "--b\r\n",
                START + "a\r\n\r\nv",
                START + "a\r\n\r\nv\r\n--b",
                START + "a\r\n\r\nv\r\n--c--",
                START + "a\r\nv\r\n--b--",
                "--b\r\n\r\nv\r\n--b--",
                "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nv\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\nv\r\n--b--",
                "--b\r\nContent-Type: text/plain\r\n\r\nv\r\n--b--"
            })
    void whatIsNoFormIsRefused(String body) {
        assertThatThrownBy(() -> fields(body)).isInstanceOf(ApiException.class);
    }

    @Test
    void withoutABoundaryItIsRefused() {
        assertThatThrownBy(() -> MultipartForm.fields(bytes("--b--"), ContentType.of("multipart/form-data")))
                .isInstanceOf(ApiException.class);
    }

    @Test
    @Timeout(5)
    void manyPartsAreRefusedAtOnce() {
        assertThatThrownBy(() -> fields((START + "a\r\n\r\n\r\n").repeat(10_000) + "--b--"))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> fields("--b\r\n".repeat(100_000))).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> fields("--b \r\n--b".repeat(60_000))).isInstanceOf(ApiException.class);
    }

    private static List<Map.Entry<String, String>> fields(String body) {
        return MultipartForm.fields(bytes(body), ContentType.of(TYPE));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
