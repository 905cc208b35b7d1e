package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request comes from past proxies (docs/contract/protection.md 1.1). */
@SuppressWarnings("UnnecessaryAssignment") // the field of the bean that the container would inject
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // trusted | peer | header lines, parted by ; | client
                "10.0.0.1 | 10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.1 | 10.0.0.1 | - | 10.0.0.1",
                "10.0.0.1 | 10.0.0.2 | 203.0.113.9 | 10.0.0.2",
                "10.0.0.1 | 203.0.113.7 | 10.0.0.1 | 203.0.113.7",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "10.0.0.0/8 | 10.1.2.3 | 1.1.1.1, 203.0.113.9, 10.9.9.9 | 203.0.113.9",
                "10.0.0.0/8 | 10.1.2.3 | 1.1.1.1;203.0.113.9 | 203.0.113.9",
                "10.0.0.0/8 | 10.1.2.3 | 10.4.4.4, 10.5.5.5 | 10.4.4.4",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.9:4711 | 203.0.113.9",
                "10.0.0.0/8 | 10.1.2.3 | [2001:db8::7]:4711 | 2001:db8::7",
                "10.0.0.0/8 | 10.1.2.3 | [2001:db8::7] | 2001:db8::7",
                "10.0.0.0/8 | 10.1.2.3 | 2001:db8::7 | 2001:db8::7",
                "10.0.0.0/8 | ::ffff:10.1.2.3 | 203.0.113.9 | 203.0.113.9",
                "::1,fd00::/8 | 0:0:0:0:0:0:0:1 | 203.0.113.9, fd12::4 | 203.0.113.9",
                "::1 | ::1%lo | 203.0.113.9 | 203.0.113.9",
                "10.0.0.0/9 | 10.128.0.1 | 203.0.113.9 | 10.128.0.1",
                "0.0.0.0/0 | 198.51.100.1 | 203.0.113.9 | 203.0.113.9",
                "0.0.0.0/0 | 2001:db8::1 | 203.0.113.9 | 2001:db8::1",
                "proxy.example, 10.0.0.0/33, 10.0.0.1/, 10.0.0.1 | 10.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "proxy.example | 10.0.0.1 | 203.0.113.9 | 10.0.0.1",
            })
    void theLastWhoIsNoTrustedProxyIsTheClient(String trusted, String peer, String header, String client) {
        List<String> lines = header == null ? List.of() : Arrays.asList(header.split(";", -1));

        assertThat(proxies(trusted).client(peer, lines)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8 | 10.1.2.3 | unknown | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.9, unknown | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.9, unknown, 10.2.2.2 | 10.2.2.2",
                "10.0.0.0/8 | 10.1.2.3 | 1.2.3 | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 1.2.3.256 | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 01.2.3.4 | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.0/24 | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | localhost | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | :: ::, ,, | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 203.0.113.9, | 10.1.2.3",
            })
    void whoTellsSomethingUnreadableIsTheClient(String trusted, String peer, String header, String client) {
        assertThat(proxies(trusted).client(peer, List.of(header))).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "proxy.example"})
    void withoutAProxyNobodyIsBelieved(String trusted) {
        assertThat(proxies(trusted).exist()).isFalse();
        assertThat(proxies(trusted).client("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("10.0.0.1");
    }

    private static TrustedProxies proxies(String trusted) {
        TrustedProxies proxies = new TrustedProxies();
        proxies.settings = StartConfiguration.of(Map.of(StartSetting.TRUSTED_PROXIES, trusted));
        proxies.read();
        return proxies;
    }
}
