package org.carillon.room.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.DeviceKey;
import org.carillon.people.identity.SessionId;

/** An attendee's presence from one device. Its last ping is a lease: who no longer pings is no longer there. */
@Entity
@Table(name = "participant_session")
public class ParticipantSession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_session_seq")
    @SequenceGenerator(name = "participant_session_seq", sequenceName = "participant_session_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(name = "attendee_id", nullable = false, updatable = false)
    private long attendeeId;

    @Column(name = "session_id", nullable = false, updatable = false)
    private String sessionId;

    @Column(name = "in_call", nullable = false)
    private int inCall;

    /** Later pings are written by {@link LastPings} alone, past this entity. */
    @Column(name = "last_ping", nullable = false, updatable = false)
    private Instant lastPing;

    /** Changed by {@link ParticipantSessionRepository} alone. */
    @Column(name = "state", nullable = false, updatable = false)
    private SessionState state;

    /** What the device was signed in by that joined, as {@code DeviceKey} writes it; empty: nothing that can end. */
    @Column(name = "device", nullable = false, updatable = false)
    private String device = "";

    protected ParticipantSession() {}

    /** A session that just began, not in the call. */
    public ParticipantSession(long conversationId, long attendeeId, SessionId sessionId, Instant now) {
        this.conversationId = conversationId;
        this.attendeeId = attendeeId;
        this.sessionId = sessionId.text();
        this.lastPing = now;
        this.state = SessionState.ACTIVE;
    }

    /** Notes by what the caller who joins is signed in: the session ends with it. */
    public ParticipantSession joinedBy(Caller caller) {
        device = DeviceKey.of(caller).map(DeviceKey::text).orElse("");
        return this;
    }

    /** Is in the call with these flags from now on. */
    public void enterCall(InCallFlags flags) {
        inCall = flags.bits();
    }

    /** Is out of the call; answers whether it was in it. */
    public boolean leaveCall() {
        boolean was = inCall != 0;
        inCall = 0;
        return was;
    }

    /** Row id; clients know {@link #sessionId} instead. */
    public long id() {
        return id;
    }

    /** Row id of the conversation. */
    public long conversationId() {
        return conversationId;
    }

    /** Row id of the attendee whose device it is. */
    public long attendeeId() {
        return attendeeId;
    }

    /** What clients know it by, 512 characters. */
    public SessionId sessionId() {
        return new SessionId(sessionId);
    }

    /** In-call flags of this device; none are set when it is not in the call. */
    public InCallFlags inCall() {
        return new InCallFlags(inCall);
    }

    /** When the device was last heard of. */
    public Instant lastPing() {
        return lastPing;
    }
}
