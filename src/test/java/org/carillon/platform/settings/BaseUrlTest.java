package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BaseUrlTest {
    private static final String ORIGIN = "http://127.0.0.1:8080";

    @Test
    void whatIsConfiguredCounts() {
        BaseUrl url = url(Map.of(StartSetting.BASE_URL, "https://talk.example/"));

        assertThat(url.of("/call/abcd", ORIGIN)).isEqualTo("https://talk.example/call/abcd");
        assertThat(url.of("", ORIGIN)).isEqualTo("https://talk.example");
        assertThat(url.of("/call/abcd")).isEqualTo("https://talk.example/call/abcd");
    }

    @Test
    void elseTheOtherAddress() {
        assertThat(url(Map.of()).of("/login", ORIGIN)).isEqualTo(ORIGIN + "/login");
        assertThat(url(Map.of()).of("/login")).isEqualTo("http://127.0.0.1:9080/login");
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private static BaseUrl url(Map<StartSetting, String> given) {
        BaseUrl url = new BaseUrl();
        url.settings = StartConfiguration.of(given);
        return url;
    }
}
