package org.carillon.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs what a {@link LyingProvider} says, rightly or wrongly. */
public final class ProviderTokens {
    private static final int BITS = 2048;
    private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

    private ProviderTokens() {}

    /** A key of this id, always the same. */
    public static RSAKey key(String id) {
        return KEYS.computeIfAbsent(id, wanted -> {
            try {
                return new RSAKeyGenerator(BITS).keyID(wanted).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As it should be. */
    public static String sign(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) {
        return signed(
                claims,
                key,
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build());
    }

    /** With a key of one's own, under the id of another. */
    public static String signAs(JWTClaimsSet claims, RSAKey key, String id) {
        return signed(
                claims, key, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build());
    }

    /** With the public key as if it were a shared secret. */
    public static String signWithPublicKey(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the shared secret of the client. */
    public static String signWithSecret(JWTClaimsSet claims, String secret) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret.repeat(3)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not at all. */
    public static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JWSHeader header) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
