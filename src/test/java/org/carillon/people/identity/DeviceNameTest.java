package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/1 Safari/537.36 Edg/1 | Edge on Windows
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/1 Safari/537.36 OPR/1 | Opera on Windows
                    Mozilla/5.0 (Linux; Android 16; Pixel) Chrome/1 Mobile Safari/1 | Chrome on Android
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18 Safari/605 | Safari on macOS
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/1 Safari/604 | Chrome on iPhone
                    Mozilla/5.0 Firefox/1 | Firefox
                    Mozilla/5.0 (compatible) | Mozilla/5.0 (compatible)
                    curl/8.1 | curl/8.1
                    not Mozilla but Chrome/1 | not Mozilla but Chrome/1
                    '' | Unknown browser
                    ' ' | Unknown browser
                    """)
    void itIsAFewWords(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void longOnesAreCutAndNoneIsUnknown() {
        assertThat(DeviceName.of("x".repeat(5_000))).hasSize(80);
        assertThat(DeviceName.of(null)).isEqualTo("Unknown browser");
    }
}
