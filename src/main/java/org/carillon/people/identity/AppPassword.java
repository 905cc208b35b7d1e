package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A password of one device or program. It is random, so a plain hash of it is safe to keep and cheap to check. */
@Entity
@Table(name = "app_password")
class AppPassword {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_password_seq")
    @SequenceGenerator(name = "app_password_seq", sequenceName = "app_password_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    /** Lower-case hexadecimal SHA-256. */
    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** The sign-in at a provider in which it was made; null: none. */
    @Column(name = "sign_in_id", updatable = false)
    private Long signInId;

    /** Later uses are written by {@link DeviceUses} alone, past this entity; as is the address. */
    @Column(name = "last_used_at", nullable = false, updatable = false)
    private Instant lastUsedAt;

    /** Where the last use came from; empty before the first one. */
    @Column(name = "address", nullable = false, updatable = false)
    private String address = "";

    protected AppPassword() {}

    /** One made in a sign-in at a provider; null: in none. */
    AppPassword(String userId, String tokenHash, String name, Long signInId) {
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.name = name;
        this.signInId = signInId;
    }

    /** Notes when it was made. */
    AppPassword madeAt(Instant now) {
        createdAt = now;
        lastUsedAt = now;
        return this;
    }

    long id() {
        return id;
    }

    String tokenHash() {
        return tokenHash;
    }

    /** {@code means} of the sign-in in which it was made; null: in none that is known. */
    DeviceRow row(String means) {
        return new DeviceRow(
                new DeviceKey(DeviceKind.APP_PASSWORD, id),
                name,
                createdAt,
                new DeviceUses.Use(lastUsedAt, address),
                means);
    }
}
