package org.carillon.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecureBaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://talk.example, true",
        "HTTPS://talk.example/talk/, true",
        "http://talk.example, false",
        "httpsx://talk.example, false",
        ", false"
    })
    void cookiesAreForHttpsAloneWhereUsersComeByIt(String configured, boolean secure) {
        BaseUrl url = new BaseUrl();
        url.configured = Optional.ofNullable(configured);

        assertThat(url.isSecure()).isEqualTo(secure);
    }
}
