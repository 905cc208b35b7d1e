package org.carillon.call.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carillon.room.attendee.ActorType;

/** Somebody's agreement to be recorded, given once more at each join. */
@Entity
@Table(name = "recording_consent")
class RecordingConsent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recording_consent_seq")
    @SequenceGenerator(name = "recording_consent_seq", sequenceName = "recording_consent_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "actor_type", nullable = false)
    private ActorType actorType;

    @Column(name = "actor_id", nullable = false)
    private String actorId;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected RecordingConsent() {}

    RecordingConsent(long conversationId, ActorType actorType, String actorId, Instant givenAt) {
        this.conversationId = conversationId;
        this.actorType = actorType;
        this.actorId = actorId;
        this.givenAt = givenAt;
    }
}
