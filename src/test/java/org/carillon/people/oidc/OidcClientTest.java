package org.carillon.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.settings.ProviderSetting;
import org.carillon.testing.FreePorts;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.ProviderTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signs in at a provider that lies (docs/contract/sign-in.md 2). */
class OidcClientTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1/login/oidc/lying/callback");
    private static final long HOUR = 3_600_000;

    private final LyingProvider lying = LyingProvider.on(FreePorts.next());
    private final Map<ProviderSetting, String> settings = TestProviders.usual(lying.issuer());

    @AfterEach
    void closeProvider() {
        lying.close();
    }

    @Test
    void whoSignsInIsWhoTheProviderSays() throws ProviderProblem {
        lying.saying(claims -> claims.subject("s-1")
                .claim("sid", "session 1")
                .claim("preferred_username", "mira")
                .claim("name", "Mira K.")
                .claim("email", "mira@example.org")
                .claim("groups", List.of("staff", "/paths", "admin", "a/b", 7)));

        ProviderPerson person = signIn().person();

        assertThat(person)
                .isEqualTo(new ProviderPerson(
                        "lying",
                        lying.issuer(),
                        "s-1",
                        "session 1",
                        "mira",
                        "Mira K.",
                        "mira@example.org",
                        Set.of("staff", "paths")));
    }

    @Test
    void groupsThatAreNamedAloneFollowUnderOurNames() throws ProviderProblem {
        settings.put(ProviderSetting.GROUPS, "bosses=admin, staff");
        lying.saying(claims -> claims.claim("groups", List.of("bosses", "staff", "others")));

        assertThat(signIn().person().groupIds()).containsExactlyInAnyOrder("admin", "staff");
    }

    @Test
    void whatTheProviderDoesNotSayIsNotKnown() throws ProviderProblem {
        lying.saying(claims -> claims.claim("email", "x@example.org").claim("email_verified", false));

        ProviderPerson person = signIn().person();

        assertThat(person)
                .extracting("userId", "displayName", "email", "groupIds")
                .containsOnlyNulls();
    }

    @Test
    void aKeyProvesThisServerAsWellAsASecret() throws ProviderProblem {
        settings.remove(ProviderSetting.CLIENT_SECRET);
        settings.put(ProviderSetting.PRIVATE_KEY, ProviderTokens.key("own").toJSONString());

        assertThat(signIn().person().subject()).isEqualTo("unnamed");
    }

    @Test
    void keysThatChangeAreFollowed() throws ProviderProblem {
        Provider provider = TestProviders.provider(settings);
        signIn(provider);
        assertThat(lying.keyQuestions()).isEqualTo(1);
        signIn(provider);
        assertThat(lying.keyQuestions()).isEqualTo(1);
    }

    static Stream<Arguments> lies() {
        RSAKey foreign = ProviderTokens.key("foreign");
        return Stream.of(
                lie("no signature", p -> p.signing(ProviderTokens::unsigned)),
                lie("the public key as a secret", p -> p.signing(c -> ProviderTokens.signWithPublicKey(c, p.key()))),
                lie("the client's secret", p -> p.signing(c -> ProviderTokens.signWithSecret(c, LyingProvider.SECRET))),
                lie("a foreign key", p -> p.signing(c -> ProviderTokens.sign(c, foreign, JWSAlgorithm.RS256))),
                lie("a foreign key, id of ours", p -> p.signing(c -> ProviderTokens.signAs(c, foreign, "first"))),
                lie(
                        "a way it does not announce",
                        p -> p.signing(c -> ProviderTokens.sign(c, p.key(), JWSAlgorithm.PS512))),
                lie(
                        "expired",
                        p -> p.saying(
                                c -> c.expirationTime(Date.from(Instant.now().minusMillis(HOUR))))),
                lie(
                        "issued in an hour",
                        p -> p.saying(c -> c.issueTime(Date.from(Instant.now().plusMillis(HOUR))))),
                lie("no end", p -> p.saying(c -> c.expirationTime(null))),
                lie("for another", p -> p.saying(c -> c.audience("another"))),
                lie(
                        "for many, meant for another",
                        p -> p.saying(c -> c.audience(List.of("another", LyingProvider.CLIENT))
                                .claim("azp", "another"))),
                lie(
                        "for many, meant for nobody",
                        p -> p.saying(c -> c.audience(List.of("another", LyingProvider.CLIENT)))),
                lie("from another", p -> p.saying(c -> c.issuer("https://other.example"))),
                lie("another nonce", p -> p.saying(c -> c.claim("nonce", "of somebody else"))),
                lie("no nonce", p -> p.saying(c -> c.claim("nonce", null))),
                lie("no subject", p -> p.saying(c -> c.subject(null))),
                lie("a subject without end", p -> p.saying(c -> c.subject("s".repeat(256)))),
                answer("another state", query -> query.replaceFirst("state=[^&]*", "state=other")),
                answer("no state", query -> query.replaceFirst("state=[^&]*&", "")),
                answer("no code", query -> query.replaceFirst("code=[^&]*&", "")),
                answer("a code of somebody else", query -> query.replaceFirst("code=[^&]*", "code=other")),
                answer("from another issuer", query -> query.replaceFirst("iss=.*", "iss=https://other.example")),
                answer("from nobody, though it says who it is", query -> query.replaceFirst("&iss=.*", "")),
                answer("a refusal", query -> query.replaceFirst("code=[^&]*", "error=access_denied")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void liesAreRefused(String name, Consumer<LyingProvider> lie) {
        lie.accept(lying);

        ProviderProblem problem = catchThrowableOfType(ProviderProblem.class, this::signIn);

        assertThat(problem).as(name).isNotNull();
        assertThat(problem.refusal()).as(problem.getMessage()).isEqualTo(ApiError.SIGN_IN_FAILED);
    }

    static Stream<String> steps() {
        return Stream.of("/.well-known/openid-configuration", "/keys", "/token");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whoIsSilentIsGivenUpInTime(String path) {
        lying.silentAt(path);
        long begun = System.nanoTime();

        ProviderProblem problem = catchThrowableOfType(ProviderProblem.class, this::signIn);

        assertThat(problem.refusal()).as(problem.getMessage()).isEqualTo(ApiError.PROVIDER_UNAVAILABLE);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void whoCallsHimselfOtherwiseIsNotAsked() {
        settings.put(ProviderSetting.ISSUER, lying.issuer().replace("127.0.0.1", "localhost"));

        assertThatThrownBy(this::signIn).isInstanceOf(ProviderProblem.class).hasMessageContaining("calls itself");
    }

    @Test
    void aCodeCountsOnce() throws ProviderProblem {
        Provider provider = TestProviders.provider(settings);
        OidcClient client = TestProviders.client(provider);
        OidcClient.Begun begun = client.begin(provider, CALLBACK, "/");
        String query = URI.create(lying.callback(begun.address())).getRawQuery();
        client.finish(provider, begun.pending(), CALLBACK, query);

        assertThatThrownBy(() -> client.finish(provider, begun.pending(), CALLBACK, query))
                .isInstanceOf(ProviderProblem.class)
                .hasMessageContaining("invalid_grant");
    }

    private OidcClient.SignedInPerson signIn() throws ProviderProblem {
        return signIn(TestProviders.provider(settings));
    }

    private OidcClient.SignedInPerson signIn(Provider provider) throws ProviderProblem {
        OidcClient client = TestProviders.client(provider);
        OidcClient.Begun begun = client.begin(provider, CALLBACK, "/");
        String query = URI.create(lying.callback(begun.address())).getRawQuery();
        return client.finish(provider, begun.pending(), CALLBACK, query);
    }

    private static Arguments lie(String name, Consumer<LyingProvider> lie) {
        return arguments(name, lie);
    }

    private static Arguments answer(String name, UnaryOperator<String> query) {
        return lie(name, provider -> provider.answering(query));
    }
}
