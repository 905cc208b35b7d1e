package org.carillon.room.attendee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An account that was deleted, and another one may have its id by now. Ids of rows grow with time: what rows up to
 * these say about the account is about the former one. Of several former ones of an id the last one is kept.
 *
 * <p>Source: docs/contract/set-up.md 1.3, docs/adr/0026.
 */
@Entity
@Table(name = "former_account")
public class FormerAccount {
    @Id
    @Column(name = "user_id")
    private String userId;

    /** Rings and invitations name attendees, whose ids come from a sequence. */
    @Column(name = "last_attendee_id", nullable = false)
    private long lastAttendeeId;

    @Column(name = "last_message_id", nullable = false)
    private long lastMessageId;

    protected FormerAccount() {}

    /** User id that the account had. */
    public String userId() {
        return userId;
    }

    /** No attendee of a later account of this id has this id or a lower one. */
    public long lastAttendeeId() {
        return lastAttendeeId;
    }

    /** No message that mentions a later account of this id has this id or a lower one. */
    public long lastMessageId() {
        return lastMessageId;
    }
}
