package org.carillon.people.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A logout token that was heard: each counts once. */
@Entity
@Table(name = "spent_logout_token")
class SpentLogoutToken {
    /** SHA-256 of issuer and id. */
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "keep_until", nullable = false)
    private Instant keepUntil;

    protected SpentLogoutToken() {}

    SpentLogoutToken(String tokenHash, Instant keepUntil) {
        this.tokenHash = tokenHash;
        this.keepUntil = keepUntil;
    }
}
