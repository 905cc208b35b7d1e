package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/",
                "//a",
                "/a%20b",
                "/C%23%20devs",
                "/a%3Fb",
                "/50%25",
                "/%C3%BC",
                "/%F0%9F%98%80",
                "/a+b",
                "/a&b=c",
                "/a:b@c",
                "/a%3Bb",
                "/...",
                "/..a",
                "/a..",
                "/%25zz",
                "/%E2%80%A8"
            })
    void soundPathsLeadOn(String path) {
        assertThat(RequestPath.isSound(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a;x=1",
                ";/a",
                "/a;",
                "/a\\b",
                "/a%5Cb",
                "/a%5cb",
                "/a%2Fb",
                "/a%2f",
                "/%2e",
                "/%2E%2e",
                "/./a",
                "/a/..",
                "/%",
                "/a%z",
                "/a%zz",
                "/a%2",
                "/%u0041",
                "/%0A",
                "/%00",
                "/%7F",
                "/%C2%85",
                "/%C0%AF",
                "/%ED%A0%80",
                "/%FF",
                "/%80",
                "/%C3",
                "/ü",
                "/a b",
                "/a\tb",
                "/%+1",
                "/%\uff11\uff11"
            })
    void pathsThatCouldBeReadInTwoWaysLeadNowhere(String path) {
        assertThat(RequestPath.isSound(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C# devs", "a?b", "50%", "ü", "😀", "a+b", "a;b", "...", " ", "a&b", "%2F"})
    void namesThatAPathCarries(String name) {
        assertThat(RequestPath.canCarry(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\nb", "a\0b", "\u007f", "\u0085", "\ud800", "a\udc00"})
    void namesThatNoPathCarries(String name) {
        assertThat(RequestPath.canCarry(name)).isFalse();
    }

    @Test
    void severalSlashesCountAsOne() {
        assertThat(RequestPath.collapse("//a///b/")).isEqualTo("/a/b/");
    }
}
