package org.carillon.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.platform.settings.SettingsCheck;
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

        assertThat(proxies(trusted).told(peer, forwardedFor(lines)).from()).isEqualTo(client);
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
        assertThat(proxies(trusted).told(peer, forwardedFor(List.of(header))).from())
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "proxy.example"})
    void withoutAProxyNobodyIsBelieved(String trusted) {
        assertThat(proxies(trusted).exist()).isFalse();
        assertThat(proxies(trusted)
                        .told("10.0.0.1", forwardedFor(List.of("203.0.113.9")))
                        .from())
                .isEqualTo("10.0.0.1");
    }

    /** One proxy is {@code 10.0.0.1}, those behind it are others of {@code 10.0.0.0/8}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // peer | X-Forwarded-For | -Proto | -Host | client, scheme and host as told
                "10.0.0.1 | 203.0.113.9 | https | talk.example | 203.0.113.9 https talk.example",
                "10.0.0.1 | - | HTTPS | - | 10.0.0.1 https -",
                "10.0.0.1 | - | - | talk.example:8443 | 10.0.0.1 - talk.example:8443",
                "10.0.0.1 | 203.0.113.9 | ftp | two words | 203.0.113.9 - -",
                "10.0.0.1 | 203.0.113.9 | https;http | - | 203.0.113.9 http -",
                "10.0.0.1 | 203.0.113.9, 10.7.7.7 | https | talk.example | 203.0.113.9 https talk.example",
                "10.0.0.1 | 203.0.113.9, 10.7.7.7 | https, http | talk.example, inner | 203.0.113.9 https talk.example",
                "10.0.0.1 | 1.1.1.1, 203.0.113.9, 10.7.7.7 | https, http, http | evil, a, b | 203.0.113.9 http a",
                "10.0.0.1 | 1.1.1.1, 203.0.113.9 | http, https | evil, talk.example | 203.0.113.9 https talk.example",
                "10.0.0.1 | unknown | https | talk.example | 10.0.0.1 https talk.example",
                "10.0.0.1 | 203.0.113.9 | https | [2001:db8::1]:8443 | 203.0.113.9 https [2001:db8::1]:8443",
                "10.0.0.1 | 203.0.113.9 | https | evil/path | 203.0.113.9 https -",
                "10.0.0.1 | 203.0.113.9 | https | user@evil | 203.0.113.9 https -",
                "203.0.113.7 | 10.0.0.1 | https | evil | 203.0.113.7 - -",
            })
    void theOlderHeadersTellOfTheFarthestTrustedProxy(
            String peer, String addresses, String schemes, String hosts, String told) {
        Hop hop = proxies("10.0.0.0/8")
                .told(peer, new ProxyHeaders(List.of(), lines(addresses), lines(schemes), lines(hosts)));

        assertThat(text(hop)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // peer | Forwarded | client, scheme and host as told
                "10.0.0.1 | for=203.0.113.9;proto=https;host=talk.example | 203.0.113.9 https talk.example",
                "10.0.0.1 | For=203.0.113.9; PROTO=Https ;by=10.0.0.1 | 203.0.113.9 https -",
                "10.0.0.1 | for=\"203.0.113.9:4711\";host=\"talk.example:8443\" | 203.0.113.9 - talk.example:8443",
                "10.0.0.1 | for=\"[2001:db8::7]\";proto=https | 2001:db8::7 https -",
                "10.0.0.1 | for=\"[2001:db8::7]:4711\";proto=https | 2001:db8::7 https -",
                "10.0.0.1 | for=\"203.0.113\\.9\" | 203.0.113.9 - -",
                "10.0.0.1 | for=203.0.113.9:4711;host=talk.example:8443 | 203.0.113.9 - talk.example:8443",
                "10.0.0.1 | for=1.1.1.1;proto=http, for=203.0.113.9;proto=https | 203.0.113.9 https -",
                "10.0.0.1 | for=203.0.113.9;proto=https, for=10.7.7.7;proto=http | 203.0.113.9 https -",
                "10.0.0.1 | for=203.0.113.9;proto=https~for=10.7.7.7 | 203.0.113.9 https -",
                "10.0.0.1 | for=unknown;proto=https | 10.0.0.1 https -",
                "10.0.0.1 | for=_hidden;proto=https | 10.0.0.1 https -",
                "10.0.0.1 | for=\"_a:_b\";proto=https | 10.0.0.1 https -",
                "10.0.0.1 | for=203.0.113.9, for=_hidden, for=10.7.7.7 | 10.7.7.7 - -",
                "10.0.0.1 | proto=https | 10.0.0.1 https -",
                "10.0.0.1 | for=\"203.0.113.9 | 10.0.0.1 - -",
                "10.0.0.1 | for=\", for=203.0.113.9;proto=https | 10.0.0.1 - -",
                "10.0.0.1 | for=203.0.113.9;for=1.1.1.1 | 10.0.0.1 - -",
                "10.0.0.1 | for 203.0.113.9 | 10.0.0.1 - -",
                "10.0.0.1 | , | 10.0.0.1 - -",
                "10.0.0.1 | ; | 10.0.0.1 - -",
                "203.0.113.7 | for=10.0.0.1;proto=https;host=evil | 203.0.113.7 - -",
            })
    void soDoesForwarded(String peer, String forwarded, String told) {
        List<String> lines = Arrays.asList(forwarded.split("~", -1));
        Hop hop = proxies("10.0.0.0/8").told(peer, new ProxyHeaders(lines, List.of(), List.of(), List.of()));

        assertThat(text(hop)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Forwarded | X-Forwarded-For | -Proto | -Host | client, scheme and host as told
                "for=203.0.113.9;proto=https | 203.0.113.9 | https | - | 203.0.113.9 https -",
                "for=203.0.113.9;proto=https | 203.0.113.9 | - | - | 203.0.113.9 - -",
                "for=203.0.113.9;host=evil | 203.0.113.9 | https | - | 203.0.113.9 - -",
                "for=203.0.113.9;proto=http | 203.0.113.9 | https | - | 203.0.113.9 - -",
                "for=1.1.1.1;proto=https | 203.0.113.9 | https | - | 10.0.0.1 https -",
                "for=203.0.113.9;proto=https | 1.1.1.1 | https | - | 10.0.0.1 https -",
                "broken header | 203.0.113.9 | https | talk.example | 10.0.0.1 - -",
                "host=talk.example | - | - | TALK.example | 10.0.0.1 - talk.example",
            })
    void ofBothOnlyWhatBothTell(String forwarded, String addresses, String schemes, String hosts, String told) {
        Hop hop = proxies("10.0.0.0/8")
                .told("10.0.0.1", new ProxyHeaders(List.of(forwarded), lines(addresses), lines(schemes), lines(hosts)));

        assertThat(text(hop)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"proxy.example", "10.0.0.0/33", "10.0.0.256", "10.0.0.0-10.0.0.9", "fd00::/129"})
    void whatIsNoAddressIsNamedAndTrustsNobody(String rubbish) {
        TrustedProxies proxies = proxies("127.0.0.1, " + rubbish);
        SettingsCheck check = new SettingsCheck(new ArrayList<>());

        proxies.check(check);

        assertThat(check.complaints())
                .containsExactly("the setting carillon.trusted-proxies is \"" + rubbish
                        + "\", which is no address or range of addresses");
        assertThat(proxies.told("10.0.0.1", forwardedFor(List.of("203.0.113.9")))
                        .from())
                .isEqualTo("10.0.0.1");
    }

    /** As a table has it: lines parted by semicolons, null for none. */
    private static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(";", -1));
    }

    private static String text(Hop hop) {
        return Stream.of(hop.from(), hop.scheme(), hop.authority())
                .map(part -> part.isEmpty() ? "-" : part)
                .collect(Collectors.joining(" "));
    }

    private static ProxyHeaders forwardedFor(List<String> lines) {
        return new ProxyHeaders(List.of(), lines, List.of(), List.of());
    }

    private static TrustedProxies proxies(String trusted) {
        TrustedProxies proxies = new TrustedProxies();
        proxies.settings = StartConfiguration.of(Map.of(StartSetting.TRUSTED_PROXIES, trusted));
        proxies.read();
        return proxies;
    }
}
