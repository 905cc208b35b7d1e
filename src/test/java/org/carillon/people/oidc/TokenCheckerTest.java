package org.carillon.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.ProviderSetting;
import org.carillon.testing.FreePorts;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.ProviderTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that programs send as bearer (docs/contract/sign-in.md 5). */
class TokenCheckerTest {
    private static final long HOUR = 3_600_000;

    private final LyingProvider lying = LyingProvider.on(FreePorts.next());
    private final Map<ProviderSetting, String> settings = TestProviders.usual(lying.issuer());

    @AfterEach
    void closeProvider() {
        lying.close();
    }

    @Test
    void aTokenMeansItsSubject() {
        assertThat(checker().read(lying.accessToken("s-1", claims -> claims)))
                .get()
                .extracting("issuer", "subject")
                .containsExactly(lying.issuer(), "s-1");
    }

    @Test
    void aScopeThatIsWantedMustBeThere() {
        settings.put(ProviderSetting.TOKEN_SCOPE, "calls");

        assertThat(readWith("scope", "calls")).isTrue();
        assertThat(readWith("scope", "a calls b")).isTrue();
        assertThat(readWith("scp", "calls")).isTrue();
        assertThat(readWith("scp", List.of("a", "calls"))).isTrue();
        assertThat(readWith("scp", List.of("a calls"))).isFalse();
        assertThat(readWith("scope", "callsign")).isFalse();
        assertThat(readWith("scope", 7)).isFalse();
        assertThat(readWith("other", "calls")).isFalse();
    }

    private boolean readWith(String claim, Object value) {
        return checker()
                .read(lying.accessToken("s-1", claims -> claims.claim(claim, value)))
                .isPresent();
    }

    static Stream<Arguments> lies() {
        RSAKey foreign = ProviderTokens.key("foreign");
        RSAKey own = ProviderTokens.key("first");
        return Stream.of(
                signed("no signature", ProviderTokens::unsigned),
                signed("the public key as a secret", c -> ProviderTokens.signWithPublicKey(c, own)),
                signed("the client's secret", c -> ProviderTokens.signWithSecret(c, LyingProvider.SECRET)),
                signed("a foreign key", c -> ProviderTokens.sign(c, foreign, JWSAlgorithm.RS256)),
                signed("a foreign key, id of ours", c -> ProviderTokens.signAs(c, foreign, "first")),
                claimed("expired", c -> c.expirationTime(Date.from(Instant.now().minusMillis(HOUR)))),
                claimed(
                        "not yet valid",
                        c -> c.notBeforeTime(Date.from(Instant.now().plusMillis(HOUR)))),
                claimed("no end", c -> c.expirationTime(null)),
                claimed("for another", c -> c.audience("another")),
                claimed("for the browser's client", c -> c.audience(LyingProvider.CLIENT)),
                claimed("for nobody", c -> c.audience((String) null)),
                claimed("from another", c -> c.issuer("https://other.example")),
                claimed("from nobody", c -> c.issuer(null)),
                claimed("about nobody", c -> c.subject(null)),
                claimed("of a sign-in", c -> c.claim("nonce", "x")),
                claimed("of a sign-in, without nonce", c -> c.claim("at_hash", "x")),
                claimed("of a logout", c -> c.claim("events", Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void liesAreNobody(
            String name, UnaryOperator<JWTClaimsSet.Builder> claims, Function<JWTClaimsSet, String> signature) {
        if (signature != null) {
            lying.signing(signature);
        }

        assertThat(checker().read(lying.accessToken("s-1", claims))).as(name).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "eyJ", "eyJ.eyJ.x", "eyJhbGciOiJSUzI1NiJ9.e30.x", "eyJhbGciOiJub25lIn0.e30."})
    void whatNoProviderCanHaveIssuedCostsNoQuestion(String text) {
        assertThat(checker().read(text)).isEmpty();
        assertThat(checker().read(text + "y".repeat(20_000))).isEmpty();
        assertThat(lying.keyQuestions()).isZero();
    }

    @Test
    void keysAreAskedForOnceHoweverManyMadeUpIdsCome() {
        TokenChecker checker = checker();
        RSAKey foreign = ProviderTokens.key("foreign");
        String made = ProviderTokens.sign(claimsOf(), foreign, JWSAlgorithm.RS256);
        for (int i = 0; i < 50; i++) {
            assertThat(checker.read(made)).isEmpty();
        }

        assertThat(lying.keyQuestions()).isEqualTo(1);
    }

    @Test
    void aProviderThatIsDownIsNoWrongToken() {
        String token = lying.accessToken("s-1", claims -> claims);
        TokenChecker checker = checker();
        lying.close();

        assertThatThrownBy(() -> checker.read(token))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(ApiError.PROVIDER_UNAVAILABLE));
    }

    @Test
    void nobodySendsTokensToWhoWantsNone() {
        settings.remove(ProviderSetting.AUDIENCE);

        assertThat(checker().read(lying.accessToken("s-1", claims -> claims))).isEmpty();
    }

    private JWTClaimsSet claimsOf() {
        return new JWTClaimsSet.Builder()
                .issuer(lying.issuer())
                .subject("s-1")
                .audience(LyingProvider.AUDIENCE)
                .expirationTime(Date.from(Instant.now().plusMillis(HOUR)))
                .build();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container is there to inject
    private TokenChecker checker() {
        TokenChecker checker = new TokenChecker();
        checker.providers = TestProviders.of(TestProviders.provider(settings));
        return checker;
    }

    private static Arguments signed(String name, Function<JWTClaimsSet, String> way) {
        return arguments(name, UnaryOperator.<JWTClaimsSet.Builder>identity(), way);
    }

    private static Arguments claimed(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return arguments(name, claims, null);
    }
}
