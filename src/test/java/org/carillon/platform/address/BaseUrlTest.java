package org.carillon.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What links begin with: the setting, else a guess (docs/settings.md 2). */
class BaseUrlTest {
    private static final Map<StartSetting, String> NOTHING = Map.of();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                // setting | context root | address of /call/abcd | its path in pages | of the server's own | cookies
                "https://talk.example | '' | https://talk.example/call/abcd | '' | '' | /",
                "https://talk.example/ | '' | https://talk.example/call/abcd | '' | '' | /",
                "https://example.org/talk | '' | https://example.org/talk/call/abcd | /talk | /talk | /talk",
                "https://example.org/talk// | /talk | https://example.org/talk/call/abcd | /talk | - | /talk",
                "https://example.org/a/talk | /talk | https://example.org/a/talk/call/abcd | /a/talk | - | /a/talk",
                "https://talk.example | /talk | https://talk.example/call/abcd | '' | - | /",
                "- | '' | http://10.2.0.1:8080/call/abcd | '' | '' | /",
                "- | /talk | http://10.2.0.1:8080/talk/call/abcd | /talk | - | /talk",
            })
    void theSettingCarriesTheOuterPathAndTheContextRootTheInnerOne(
            String setting, String contextRoot, String address, String path, String serverPath, String cookies) {
        BaseUrl url = url(setting == null ? NOTHING : Map.of(StartSetting.BASE_URL, setting), "");
        url.deployAt(contextRoot);
        url.learn(request("10.2.0.1", Map.of()));

        assertThat(url.of("/call/abcd")).isEqualTo(address);
        assertThat(url.path()).isEqualTo(path);
        assertThat(url.serverPath()).isEqualTo(Optional.ofNullable(serverPath));
        assertThat(url.cookiePath()).isEqualTo(cookies);
    }

    @Test
    void withoutTheSettingAnAnswerNamesWhereItsRequestWasSentTo() {
        BaseUrl url = url(NOTHING, "10.1.1.1");
        url.deployAt("/talk");
        Map<String, String> told = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "talk.example");

        assertThat(url.of("/x", request("10.2.0.1", Map.of("Host", "node:8080"))))
                .isEqualTo("http://node:8080/talk/x");
        assertThat(url.of("/x", request("10.2.0.1", told))).isEqualTo("https://talk.example/talk/x");
        assertThat(url.of("/x", request("10.2.0.1", Map.of("Host", "a b")))).isEqualTo("http://server:8080/talk/x");
        assertThat(url(NOTHING, "").of("/x", request("10.2.0.1", told))).isEqualTo("http://server:8080/x");
        assertThat(url(Map.of(StartSetting.BASE_URL, "https://talk.example"), "")
                        .of("/x", request("10.2.0.1", Map.of("Host", "node:8080"))))
                .isEqualTo("https://talk.example/x");
    }

    @Test
    void whereTheServerListensIsLearnedFromConnectionsAndNeverFromHeaders() {
        BaseUrl url = url(NOTHING, "10.1.1.1");
        assertThat(url.of("/x")).isEqualTo("http://127.0.0.1:9080/x");

        url.learn(request("127.0.0.1", Map.of("Host", "evil.example", "X-Forwarded-Host", "evil.example")));
        assertThat(url.of("/x")).isEqualTo("http://127.0.0.1:8080/x");

        url.learn(request("0:0:0:0:0:0:0:1", Map.of()));
        assertThat(url.of("/x")).isEqualTo("http://127.0.0.1:8080/x");

        url.learn(request("2001:db8:0:0:0:0:0:5%2", Map.of()));
        assertThat(url.of("/x")).isEqualTo("http://[2001:db8:0:0:0:0:0:5]:8080/x");

        url.learn(request("10.2.0.1", Map.of()));
        assertThat(url.of("/x")).isEqualTo("http://[2001:db8:0:0:0:0:0:5]:8080/x");
    }

    @ParameterizedTest
    @CsvSource({
        "https://talk.example, https://talk.example, true",
        "https://talk.example/talk, https://TALK.example, true",
        "https://talk.example:8443/talk/, https://talk.example:8443, true",
        "https://talk.example/talk, https://talk.example/talk, false",
        "https://talk.example, http://talk.example, false",
        ", http://127.0.0.1:9080, false"
    })
    void pagesAreOwnByOriginWithoutAPath(String setting, String origin, boolean own) {
        BaseUrl url = url(setting == null ? NOTHING : Map.of(StartSetting.BASE_URL, setting), "");

        assertThat(url.isOwn(origin)).isEqualTo(own);
    }

    /** Of 10.1.1.1, sent to {@code server:8080}. */
    private static HttpServletRequest request(String localAddress, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BaseUrlTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey((String) arguments[0])
                                        ? List.of(headers.get((String) arguments[0]))
                                        : List.of());
                    case "getRemoteAddr" -> "10.1.1.1";
                    case "getLocalAddr" -> localAddress;
                    case "getLocalPort", "getServerPort" -> 8080;
                    case "getServerName" -> "server";
                    case "getScheme" -> "http";
                    default -> null;
                });
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private static BaseUrl url(Map<StartSetting, String> given, String trusted) {
        BaseUrl url = new BaseUrl();
        url.settings = StartConfiguration.of(given);
        url.read();
        url.proxies = new TrustedProxies();
        url.proxies.settings = StartConfiguration.of(Map.of(StartSetting.TRUSTED_PROXIES, trusted));
        url.proxies.read();
        return url;
    }
}
