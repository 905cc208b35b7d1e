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
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/**
 * Somebody's agreement to be recorded, given once more at each join: evidence, which nobody changes, and which stays
 * when conversation and account go.
 */
@Entity
@Table(name = "recording_consent")
class RecordingConsent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recording_consent_seq")
    @SequenceGenerator(name = "recording_consent_seq", sequenceName = "recording_consent_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "actor_type", nullable = false, updatable = false)
    private ActorType actorType;

    @Column(name = "actor_id", nullable = false, updatable = false)
    private String actorId;

    /** Name that a guest gave; empty for accounts. */
    @Column(name = "display_name", nullable = false, updatable = false)
    private String displayName;

    @Column(name = "token", nullable = false, updatable = false)
    private String token;

    @Column(name = "conversation_name", nullable = false, updatable = false)
    private String conversationName;

    /**
     * Number of the call in its conversation: the one that runs, else the next one. 0: unknown, of earlier versions.
     */
    @Column(name = "call_generation", nullable = false, updatable = false)
    private long callGeneration;

    @Column(name = "text_version", nullable = false, updatable = false)
    private String textVersion;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    protected RecordingConsent() {}

    RecordingConsent(Conversation conversation, Attendee attendee, Instant givenAt) {
        this.givenAt = givenAt;
        this.actorType = attendee.actorType();
        this.actorId = attendee.actorId();
        this.displayName = attendee.displayName();
        this.token = conversation.token().text();
        this.conversationName = conversation.name();
        this.callGeneration = conversation.callGeneration() + (conversation.hasCall() ? 0 : 1);
    }

    /** What they agreed to, and from where. */
    RecordingConsent on(String wording, String clientAddress) {
        textVersion = wording;
        address = clientAddress;
        return this;
    }

    /** As auditors see it. */
    ConsentEvidence evidence() {
        return new ConsentEvidence(
                id,
                givenAt.toString(),
                actorType.wireName(),
                actorId,
                displayName,
                token,
                conversationName,
                callGeneration,
                textVersion,
                address);
    }
}
