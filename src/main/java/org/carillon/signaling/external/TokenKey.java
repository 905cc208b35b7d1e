package org.carillon.signaling.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.KeyPair;
import java.util.Base64;

/** The pair of keys that tokens are signed with by one algorithm. */
@Entity
@Table(name = "token_key")
class TokenKey {
    @Id
    @Column(name = "algorithm")
    private String algorithm;

    /** Base64 of PKCS #8. */
    @Column(name = "private_key", nullable = false)
    private String privateKey;

    /** Base64 of X.509. */
    @Column(name = "public_key", nullable = false)
    private String publicKey;

    protected TokenKey() {}

    TokenKey(TokenAlgorithm algorithm, KeyPair keys) {
        this.algorithm = algorithm.wireName();
        this.privateKey = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
        this.publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    KeyPair keys(TokenAlgorithm of) {
        return of.read(
                Base64.getDecoder().decode(privateKey), Base64.getDecoder().decode(publicKey));
    }
}
