package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One sign-in of a person with a browser, at a provider or with the password, which cookie sessions rest on: they end
 * with it. {@link SignInRepository} changes its row.
 */
@Entity
@Table(name = "sign_in")
class BrowserSession {
    /** One with a password ends by itself only where its cookie does, when nobody uses it. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "user_id", nullable = false)
    private String userId;

    /** Empty when it was no provider. */
    @Column(name = "issuer", nullable = false)
    private String issuer;

    /** The user id when it was no provider. */
    @Column(name = "subject", nullable = false)
    private String subject;

    /** What the provider calls its session; null when it does not say. */
    @Column(name = "session_id")
    private String sessionId;

    /**
     * Our name of the provider, {@code proxy}, or {@link BrowserSignIn#PASSWORD}; empty in rows of earlier versions.
     */
    @Column(name = "means", nullable = false)
    private String means;

    /** What {@link Login#ofPassword} said then; empty when no password was used. */
    @Column(name = "password_digest", nullable = false)
    private String passwordDigest;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** Later uses are written by {@link DeviceUses} alone, past this entity; as is the address. */
    @Column(name = "last_used_at", nullable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected BrowserSession() {}

    /** One of somebody whom a provider has sent. */
    static BrowserSession atProvider(String userId, ProviderPerson person, Instant endsAt) {
        BrowserSession made = new BrowserSession();
        made.userId = userId;
        made.issuer = person.issuer();
        made.subject = person.subject();
        made.sessionId = person.sessionId();
        made.means = person.provider();
        made.passwordDigest = "";
        made.endsAt = endsAt;
        return made;
    }

    /** One with the password that the account has now. */
    static BrowserSession withPassword(User account) {
        BrowserSession made = new BrowserSession();
        made.userId = account.id();
        made.issuer = "";
        made.subject = account.id();
        made.means = BrowserSignIn.PASSWORD;
        made.passwordDigest = Login.ofPassword(account);
        made.endsAt = NEVER;
        return made;
    }

    /** Notes which browser it is, and when. */
    BrowserSession on(DeviceTraits browser, Instant now) {
        name = browser.name();
        address = browser.address();
        createdAt = now;
        lastUsedAt = now;
        return this;
    }

    long id() {
        return id;
    }

    /** Whether cookies may rest on it: it has not ended, and the password is still the one that was used. */
    boolean holds(User account, Instant now) {
        return endsAt.isAfter(now) && (passwordDigest.isEmpty() || passwordDigest.equals(Login.ofPassword(account)));
    }

    DeviceRow row() {
        return new DeviceRow(
                new DeviceKey(DeviceKind.SESSION, id), name, createdAt, new DeviceUses.Use(lastUsedAt, address), means);
    }
}
