package org.carillon.signaling.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the tickets of an account are signed with; that of all guests has the empty id. */
@Entity
@Table(name = "ticket_secret")
class TicketSecret {
    @Id
    @Column(name = "user_id")
    private String userId;

    @Column(name = "secret", nullable = false)
    private String secret;

    protected TicketSecret() {}

    TicketSecret(String userId, String secret) {
        this.userId = userId;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
