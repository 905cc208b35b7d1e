package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.platform.address.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people go on after signing in (docs/contract/sign-in.md 4). */
class OwnRedirectTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/call/abcd", "/login/v2/flow", "/call/a?x=/y//z", "/call/%C3%A4"})
    void ownPagesAreKept(String path) {
        assertThat(redirect("").of(path)).isEqualTo(path);
        assertThat(redirect("/talk").of("/talk" + path)).isEqualTo("/talk" + path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "call/abcd",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5Cevil.example",
                "/%2Fevil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                " //evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: x=y",
                "/%0d%0aSet-Cookie: x=y",
                "/a/../..//evil.example",
                "/..",
                "/a/../b",
                "/%2e%2e/b",
                "/a//b",
                "/ä",
                "/a#b",
                "/a%zz"
            })
    void othersLeadToTheStartPage(String path) {
        assertThat(redirect("").of(path)).isEqualTo("/");
        assertThat(redirect("/talk").of(path)).isEqualTo("/talk/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/other", "/talkative", "/talk", "/talk/../other", "/talk/%2E%2e/other"})
    void neighboursOnTheSameHostAreNotOurs(String path) {
        assertThat(redirect("/talk").of(path)).isEqualTo("/talk/");
    }

    @Test
    void whatIsTooLongIsNotKept() {
        assertThat(redirect("").of("/" + "a".repeat(3_000))).isEqualTo("/");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container is there to inject
    private static OwnRedirect redirect(String contextRoot) {
        BaseUrl base = new BaseUrl();
        base.deployAt(contextRoot);
        OwnRedirect redirect = new OwnRedirect();
        redirect.baseUrl = base;
        return redirect;
    }
}
