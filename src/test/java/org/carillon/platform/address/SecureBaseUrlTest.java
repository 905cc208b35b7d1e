package org.carillon.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where cookies are for https alone. */
class SecureBaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://talk.example, true",
        "HTTPS://talk.example/talk/, true",
        "http://talk.example, false",
        "httpsx://talk.example, false",
        "'', false"
    })
    void cookiesAreForHttpsAloneWhereUsersComeByIt(String address, boolean secure) {
        assertThat(BaseUrl.isHttps(address)).isEqualTo(secure);
    }
}
