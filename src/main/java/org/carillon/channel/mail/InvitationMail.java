package org.carillon.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One mail that is still to be sent. It is written and changed by statements for many at once and deleted when it is done;
 * this class names the columns.
 */
@Entity
@Table(name = "invitation_mail")
class InvitationMail {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "attendee_id", nullable = false)
    private long attendeeId;

    @Column(name = "inviter_attendee_id", nullable = false)
    private long inviterAttendeeId;

    /** Attempts that were begun. */
    @Column(name = "attempts", nullable = false)
    private int attempts;

    /** When the next attempt may begin; while one is made, when its node counts as dead. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected InvitationMail() {}
}
