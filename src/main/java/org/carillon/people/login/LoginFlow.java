package org.carillon.people.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An app that waits until somebody lets it in. It is written once; {@link LoginFlowRepository} changes its row. */
@Entity
@Table(name = "login_flow")
class LoginFlow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    /** Hash of what the app polls with. */
    @Column(name = "poll_hash", nullable = false)
    private String pollHash;

    /** Hash of what the browser is sent to. */
    @Column(name = "login_hash", nullable = false)
    private String loginHash;

    @Column(name = "app_name", nullable = false)
    private String appName;

    @Column(name = "started", nullable = false)
    private boolean started;

    /** Null until somebody let it in. */
    @Column(name = "user_id")
    private String userId;

    /** The sign-in at a provider of who let it in; null: none. */
    @Column(name = "sign_in_id")
    private Long signInId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected LoginFlow() {}

    LoginFlow(String pollHash, String loginHash, String appName, Instant now) {
        this.pollHash = pollHash;
        this.loginHash = loginHash;
        this.appName = appName;
        this.createdAt = now;
    }
}
