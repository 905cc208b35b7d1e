package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaseUrlTest {
    private static final String ORIGIN = "http://127.0.0.1:8080";

    @Test
    void whatIsConfiguredCounts() {
        Optional<String> configured = Optional.of("https://talk.example/");

        assertThat(BaseUrl.address(configured, ORIGIN, "/call/abcd")).isEqualTo("https://talk.example/call/abcd");
        assertThat(BaseUrl.address(configured, ORIGIN, "")).isEqualTo("https://talk.example");
    }

    @Test
    void elseTheOtherAddress() {
        assertThat(BaseUrl.address(Optional.empty(), ORIGIN, "/login")).isEqualTo(ORIGIN + "/login");
    }
}
