package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One sign-in at a provider, which cookie sessions rest on: they end with it. {@link SignInRepository} changes its row.
 */
@Entity
@Table(name = "sign_in")
class ProviderSession {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "issuer", nullable = false)
    private String issuer;

    @Column(name = "subject", nullable = false)
    private String subject;

    /** What the provider calls its session; null when it does not say. */
    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected ProviderSession() {}

    ProviderSession(String userId, ProviderPerson person, Instant endsAt) {
        this.userId = userId;
        this.issuer = person.issuer();
        this.subject = person.subject();
        this.sessionId = person.sessionId();
        this.endsAt = endsAt;
    }

    long id() {
        return id;
    }

    boolean holdsAt(Instant now) {
        return endsAt.isAfter(now);
    }
}
