package org.carillon.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carillon.people.identity.SignInService.EndedSession;
import org.carillon.platform.http.ApiError;
import org.carillon.testing.FreePorts;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.ProviderTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers send when a session of theirs has ended (docs/contract/sign-in.md 7). */
class LogoutTokensTest {
    private static final long HOUR = 3_600_000;

    private final LyingProvider lying = LyingProvider.on(FreePorts.next());
    private final Provider provider = TestProviders.provider(TestProviders.usual(lying.issuer()));

    @AfterEach
    void closeProvider() {
        lying.close();
    }

    @Test
    void aTokenNamesAPersonOrASessionOrBoth() throws ProviderProblem {
        assertThat(read(lying.logoutToken(claims -> claims.subject("s-1"))).session())
                .isEqualTo(new EndedSession(lying.issuer(), "s-1", null));
        assertThat(read(lying.logoutToken(claims -> claims.claim("sid", "one"))).session())
                .isEqualTo(new EndedSession(lying.issuer(), null, "one"));
        assertThat(read(lying.logoutToken(claims -> claims.subject("s-1").claim("sid", "one")))
                        .session())
                .isEqualTo(new EndedSession(lying.issuer(), "s-1", "one"));
    }

    static Stream<Arguments> lies() {
        RSAKey foreign = ProviderTokens.key("foreign");
        RSAKey own = ProviderTokens.key("first");
        return Stream.of(
                signed("no signature", ProviderTokens::unsigned),
                signed("the public key as a secret", c -> ProviderTokens.signWithPublicKey(c, own)),
                signed("a foreign key", c -> ProviderTokens.sign(c, foreign, JWSAlgorithm.RS256)),
                signed("a foreign key, id of ours", c -> ProviderTokens.signAs(c, foreign, "first")),
                claimed("neither person nor session", c -> c.subject(null)),
                claimed("a token of a sign-in", c -> c.claim("nonce", "x")),
                claimed("no event", c -> c.claim("events", null)),
                claimed("another event", c -> c.claim("events", Map.of("https://example.org/event", Map.of()))),
                claimed("no id", c -> c.jwtID(null)),
                claimed("expired", c -> c.expirationTime(Date.from(Instant.now().minusMillis(HOUR)))),
                claimed("old, without an end", c -> c.expirationTime(null)
                        .issueTime(Date.from(Instant.now().minusMillis(HOUR)))),
                claimed(
                        "of the future",
                        c -> c.issueTime(Date.from(Instant.now().plusMillis(HOUR)))),
                claimed("for another", c -> c.audience("another")),
                claimed("from another", c -> c.issuer("https://other.example")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void liesAreRefused(
            String name, UnaryOperator<JWTClaimsSet.Builder> claims, Function<JWTClaimsSet, String> signature) {
        if (signature != null) {
            lying.signing(signature);
        }
        String token = lying.logoutToken(whole -> claims.apply(whole.subject("s-1")));

        ProviderProblem problem = catchThrowableOfType(ProviderProblem.class, () -> read(token));

        assertThat(problem).as(name).isNotNull();
        assertThat(problem.refusal()).as(problem.getMessage()).isEqualTo(ApiError.SIGN_IN_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.x"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(catchThrowableOfType(ProviderProblem.class, () -> read(text)).refusal())
                .isEqualTo(ApiError.SIGN_IN_FAILED);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container is there to inject
    private LogoutTokens.Ended read(String token) throws ProviderProblem {
        LogoutTokens tokens = new LogoutTokens();
        tokens.providers = TestProviders.of(provider);
        return tokens.read(provider, token);
    }

    private static Arguments signed(String name, Function<JWTClaimsSet, String> way) {
        return arguments(name, UnaryOperator.<JWTClaimsSet.Builder>identity(), way);
    }

    private static Arguments claimed(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return arguments(name, claims, null);
    }
}
