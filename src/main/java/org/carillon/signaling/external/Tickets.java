package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Secrets;
import org.carillon.platform.digest.Hmac;
import org.carillon.platform.json.JsonValues;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** What clients show to a signaling server to be let in. Source: docs/contract/signaling.md 6.3 and 6.4. */
@ApplicationScoped
class Tickets {
    private static final int RANDOM_LENGTH = 16;
    private static final long TOKEN_SECONDS = 60;

    @Inject
    SigningService signing;

    @Inject
    TokenKeyStore keys;

    @Inject
    Clock clock;

    /** A ticket of the first kind, which a signaling server hands back to this server. */
    String ticket(Caller caller) {
        return ticket(
                Secrets.random(RANDOM_LENGTH),
                clock.instant(),
                caller.isUser() ? caller.userId() : "",
                signing.secretOf(caller));
    }

    /**
     * A token, which a signaling server checks by itself.
     *
     * @param issuer address of this server, ends in a slash
     */
    String token(Caller caller, String issuer) {
        TokenAlgorithm algorithm = keys.algorithm();
        return token(
                claims(caller, issuer, clock.instant()),
                algorithm,
                keys.of(algorithm).getPrivate());
    }

    static String ticket(String random, Instant now, String userId, String secret) {
        String signed = random + ":" + now.getEpochSecond() + ":" + userId;
        return signed + ":" + Hmac.sha256(signed, secret);
    }

    static Map<String, Object> claims(Caller caller, String issuer, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + TOKEN_SECONDS);
        if (caller.isUser()) {
            claims.put("sub", caller.userId());
            claims.put("userdata", Map.of("displayname", caller.displayName()));
        }
        return claims;
    }

    static String token(Map<String, Object> claims, TokenAlgorithm algorithm, PrivateKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm.wireName());
        signature.setPayload(JsonValues.text(claims));
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("no token can be signed by " + algorithm.wireName(), e);
        }
    }
}
