package org.carillon.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.carillon.platform.outbox.OutboxEntry;

/** One mail that is still to be sent; this class names the columns. */
@Entity
@Table(name = "invitation_mail")
class InvitationMail extends OutboxEntry {
    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "attendee_id", nullable = false)
    private long attendeeId;

    @Column(name = "inviter_attendee_id", nullable = false)
    private long inviterAttendeeId;

    protected InvitationMail() {}
}
