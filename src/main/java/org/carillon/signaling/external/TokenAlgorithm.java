package org.carillon.signaling.external;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** How tokens can be signed, and what keys that needs. Source: docs/contract/signaling.md 6.4. */
enum TokenAlgorithm {
    ES256("ES256", "EC", "secp256r1"),
    ES384("ES384", "EC", "secp384r1"),
    RS256("RS256", "RSA", "2048"),
    RS384("RS384", "RSA", "2048"),
    RS512("RS512", "RSA", "2048"),
    EDDSA("EdDSA", "Ed25519", "Ed25519");

    private static final int RAW_ED25519_LENGTH = 32;
    private static final int PEM_LINE_LENGTH = 64;

    private final String wireName;
    private final String keyType;
    private final String size;

    TokenAlgorithm(String wireName, String keyType, String size) {
        this.wireName = wireName;
        this.keyType = keyType;
        this.size = size;
    }

    /** The algorithm of this name; ES256 when there is none. */
    static TokenAlgorithm of(String wireName) {
        return Arrays.stream(values())
                .filter(one -> one.wireName.equals(wireName))
                .findFirst()
                .orElse(ES256);
    }

    /** The name in tokens, in the setting and in storage. */
    String wireName() {
        return wireName;
    }

    /** New keys. */
    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
            generator.initialize(parameters());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks keys for " + wireName, e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return switch (keyType) {
            case "EC" -> new ECGenParameterSpec(size);
            case "RSA" -> new RSAKeyGenParameterSpec(Integer.parseInt(size), RSAKeyGenParameterSpec.F4);
            default -> new NamedParameterSpec(size);
        };
    }

    /** Keys out of PKCS #8 and X.509. */
    KeyPair read(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory factory = KeyFactory.getInstance(keyType);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(publicKey)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("stored keys for " + wireName + " can not be read", e);
        }
    }

    /** The key as signaling servers read it: PEM, which ends in a line feed; for EdDSA Base64 of its 32 bytes. */
    String announce(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (this == EDDSA) {
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_ED25519_LENGTH, encoded.length);
            return Base64.getEncoder().encodeToString(raw);
        }
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE_LENGTH, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PUBLIC KEY-----\n" + lines.encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
    }
}
