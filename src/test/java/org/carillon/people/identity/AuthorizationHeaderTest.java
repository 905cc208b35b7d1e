package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "Basic",
                "basic ",
                "BASIC\t",
                "Basic Og==",
                "Basic Og",
                "basic  Og=",
                "Basic =",
                "Basic =="
            })
    void emptyCredentialsAreNone(String value) {
        assertThat(AuthorizationHeader.of(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x", "Basic !", "Basic YTo=", "Basic OmE=", "Digest", "x", "Basic Og=== "})
    void othersAreThere(String value) {
        assertThat(AuthorizationHeader.of(value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", " basic\tYTpi ", "BASIC   YTpi\t"})
    void blanksAndTabsSeparate(String value) {
        assertThat(AuthorizationHeader.of(value)).contains(new AuthorizationHeader("basic", "YTpi"));
    }

    @Test
    void aBearerWithoutATokenIsNone() {
        assertThat(AuthorizationHeader.of("Bearer x").orElseThrow().isBearer()).isTrue();
        assertThat(AuthorizationHeader.of("bearer\tx").orElseThrow().isBearer()).isTrue();
        assertThat(AuthorizationHeader.of("Bearer").orElseThrow().isBearer()).isFalse();
        assertThat(AuthorizationHeader.of("Bearerx").orElseThrow().isBearer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob:Pa55", "bob:", "bob:a:b", "zoë:ü😀", "bob:???>>>", "b:ÿÿÿ"})
    void basicCredentialsAreReadPaddedOrNotInEitherAlphabet(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        BasicCredentials wanted =
                new BasicCredentials(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));

        assertThat(BasicCredentials.read(Base64.getEncoder().encodeToString(bytes)))
                .contains(wanted);
        assertThat(BasicCredentials.read(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .contains(wanted);
        assertThat(BasicCredentials.read(Base64.getUrlEncoder().encodeToString(bytes)))
                .contains(wanted);
    }

    @Test
    void basicCredentialsMayBeLatin1() {
        byte[] bytes = "bob:pä".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(BasicCredentials.read(Base64.getEncoder().encodeToString(bytes)))
                .contains(new BasicCredentials("bob", "pä"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "YTpi YTpi", "YTp=i", "Ym9i", "OmE=", "Y", "YTpi===", "YQA6YQ==", "%41"})
    void whatIsNoPairIsNobody(String encoded) {
        assertThat(BasicCredentials.read(encoded)).isEmpty();
    }
}
