package org.carillon.testing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A provider of OpenID Connect that says what a test wants: the truth, unless told to lie. It listens on a port of
 * 127.0.0.1 that it can leave and come back to, and signs people in without asking.
 */
public final class LyingProvider implements AutoCloseable {
    /** Of the provider {@code lying} of the server under test. */
    public static final int PORT = FreePorts.next();

    /** Of its provider {@code partner}. */
    public static final int PARTNER_PORT = FreePorts.next();

    public static final String CLIENT = "carillon";
    public static final String SECRET = "a secret of both";
    public static final String AUDIENCE = "carillon-api";

    private final int port;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Map<String, List<String>>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger keyQuestions = new AtomicInteger();

    private volatile RSAKey key = ProviderTokens.key("first");
    private volatile List<JWK> published = List.of(key);
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile Function<JWTClaimsSet, String> signature =
            set -> ProviderTokens.sign(set, key, JWSAlgorithm.RS256);
    private volatile UnaryOperator<String> answer = UnaryOperator.identity();
    private volatile String silentAt = "none";

    private LyingProvider(int port) {
        this.port = port;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no provider on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Listens on this port. */
    public static LyingProvider on(int port) {
        return new LyingProvider(port);
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Says this about who signs in; {@code nonce} is there already. */
    public LyingProvider saying(UnaryOperator<JWTClaimsSet.Builder> more) {
        claims = more;
        return this;
    }

    /** Signs tokens in another way. */
    public LyingProvider signing(Function<JWTClaimsSet, String> way) {
        signature = way;
        return this;
    }

    /** Sends browsers back with another query. */
    public LyingProvider answering(UnaryOperator<String> query) {
        answer = query;
        return this;
    }

    /** Never answers at a path, until it is closed. */
    public LyingProvider silentAt(String path) {
        silentAt = path;
        return this;
    }

    /** Signs with another key from now on, and publishes that one alone. */
    public LyingProvider rotate(String id) {
        key = ProviderTokens.key(id);
        published = List.of(key);
        return this;
    }

    public RSAKey key() {
        return key;
    }

    /** How often it was asked for its keys. */
    public int keyQuestions() {
        return keyQuestions.get();
    }

    /** A token for programs, of these claims beside those that all have. */
    public String accessToken(String subject, UnaryOperator<JWTClaimsSet.Builder> more) {
        return signature.apply(more.apply(basics(subject).audience(AUDIENCE)).build());
    }

    /** A token that says that a session has ended. */
    public String logoutToken(UnaryOperator<JWTClaimsSet.Builder> more) {
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(in(Duration.ofMinutes(2)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signature.apply(more.apply(token).build());
    }

    /** Where a browser goes that was sent here. */
    public String callback(URI authorization) {
        Map<String, List<String>> question = URLUtils.parseParameters(authorization.getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, question);
        return only(question, "redirect_uri") + "?"
                + answer.apply("code=" + code + "&state=" + only(question, "state") + "&iss=" + issuer());
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private JWTClaimsSet.Builder basics(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(silentAt)) {
                closing.await(1, TimeUnit.MINUTES);
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, metadata());
                case "/keys" -> {
                    keyQuestions.incrementAndGet();
                    send(exchange, 200, new JWKSet(published).toPublicJWKSet().toString());
                }
                case "/authorize" -> {
                    exchange.getResponseHeaders().set("Location", callback(exchange.getRequestURI()));
                    exchange.sendResponseHeaders(303, -1);
                }
                case "/token" -> token(exchange);
                default -> send(exchange, 200, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> question = asked.remove(only(form, "code"));
        if (question == null || !isProven(question, form)) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWTClaimsSet set = claims.apply(basics("unnamed").audience(CLIENT).claim("nonce", only(question, "nonce")))
                .build();
        send(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + signature.apply(set) + "\"}");
    }

    private static boolean isProven(Map<String, List<String>> question, Map<String, List<String>> form) {
        CodeChallenge challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(only(form, "code_verifier")));
        return "S256".equals(only(question, "code_challenge_method"))
                && challenge.getValue().equals(only(question, "code_challenge"))
                && only(question, "redirect_uri").equals(only(form, "redirect_uri"));
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end","subject_types_supported":["public"],
                "response_types_supported":["code"],"authorization_response_iss_parameter_supported":true,
                "id_token_signing_alg_values_supported":["RS256","ES256","HS256","none"]}"""
                .formatted(issuer());
    }

    private static String only(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
