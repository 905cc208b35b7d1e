package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cookie session keeps over a restart. */
class CookieLoginTest {

    static Stream<CookieLogin> logins() {
        return Stream.of(
                new CookieLogin(null, null, null),
                new CookieLogin("mira", null, "b2ec05959afb"),
                new CookieLogin("mira o'hara@example.org", 7L, null));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void aLoginIsReadAsItWasKept(CookieLogin login) {
        assertThat(CookieLogin.read(login.text())).contains(login);
    }

    @Test
    void whatIsNoLoginIsNone() {
        assertThat(CookieLogin.read(null)).isEmpty();
        assertThat(CookieLogin.read("mira")).isEmpty();
    }

    @Test
    void aMarkIsReadAsItWasKept() {
        CookieSessionRegistry.Mark mark = new CookieSessionRegistry.Mark("everybody 192.0.2.1", "c7693ea5");

        assertThat(CookieSessionRegistry.Mark.read(mark.text())).isEqualTo(mark);
        assertThat(CookieSessionRegistry.Mark.read(null)).isNull();
    }
}
