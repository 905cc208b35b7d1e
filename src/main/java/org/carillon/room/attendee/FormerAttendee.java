package org.carillon.room.attendee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What somebody without an account was called who is no attendee any more. Written by {@link OwnNameRepository} alone.
 */
@Entity
@Table(name = "former_attendee")
class FormerAttendee {
    @Id
    @Column(name = "attendee_id")
    private Long attendeeId;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "actor_type", nullable = false)
    private ActorType actorType;

    @Column(name = "actor_id", nullable = false)
    private String actorId;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    protected FormerAttendee() {}

    String actorId() {
        return actorId;
    }

    String displayName() {
        return displayName;
    }
}
