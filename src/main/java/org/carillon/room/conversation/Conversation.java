package org.carillon.room.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.ConversationToken;

/**
 * A room that people talk in, and the call that runs in it, if one does. Whoever changes it holds its row lock, so
 * joins, leaves and settings of one conversation follow each other.
 */
@Entity
@Table(name = "conversation")
public class Conversation {
    /** What the sole key of a note to self begins with. */
    static final String NOTE_KEY = "note:";

    /** What the sole key of a former one-to-one conversation begins with; its token and its former key follow. */
    static final String FORMER_KEY = "former:";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_seq")
    @SequenceGenerator(name = "conversation_seq", sequenceName = "conversation_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "token", nullable = false)
    private String token;

    @Column(name = "type", nullable = false)
    private ConversationType type;

    /** For a one-to-one conversation the JSON list of both user ids, sorted. */
    @Column(name = "name", nullable = false)
    private String name;

    /** Keeps one-to-one conversations and notes to self unique, and the pair of a former one; null for all others. */
    @Column(name = "sole_key")
    private String soleKey;

    @Column(name = "read_only", nullable = false)
    private boolean readOnly;

    @Embedded
    private Lobby lobby = new Lobby();

    @Embedded
    private ConversationDetails details = new ConversationDetails();

    /** Null without a password. */
    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "default_permissions", nullable = false)
    private int defaultPermissions;

    @Column(name = "call_permissions", nullable = false)
    private int callPermissions;

    @Column(name = "recording_consent", nullable = false)
    private boolean recordingConsent;

    /** All in-call flags that anybody has had in the running call; 0 without a call. */
    @Column(name = "call_flag", nullable = false)
    private int callFlag;

    /** When the running call began; null while there is none. */
    @Column(name = "active_since")
    private Instant activeSince;

    /** Counts the calls: each start makes the next one. */
    @Column(name = "call_generation", nullable = false)
    private long callGeneration;

    /** The last call that was ended for everyone; 0 before the first. */
    @Column(name = "ended_for_all_generation", nullable = false)
    private long endedForAllGeneration;

    @Column(name = "last_activity", nullable = false)
    private Instant lastActivity;

    @Embedded
    private History history = new History();

    protected Conversation() {}

    /** A new conversation, open and without a call. */
    public Conversation(ConversationToken token, ConversationType type, String name, Instant now) {
        this.token = token.text();
        this.type = type;
        this.name = name;
        this.lastActivity = now;
    }

    /** Becomes the only one for what the key says, as for two people. */
    void beSole(String key) {
        soleKey = key;
    }

    /** Takes another name, which was checked before. */
    public void rename(String newName) {
        name = newName;
    }

    /** Lets guests in, or no longer; answers false when it was so already. Only for group and public ones. */
    public boolean setOpenForGuests(boolean open) {
        ConversationType wanted = open ? ConversationType.PUBLIC : ConversationType.GROUP;
        boolean changed = type != wanted;
        type = wanted;
        return changed;
    }

    /** Turns writing off or on; answers false when it was so already. */
    public boolean setReadOnly(boolean newState) {
        boolean changed = readOnly != newState;
        readOnly = newState;
        return changed;
    }

    /** Asks for a password from now on; null: no more. */
    public void protect(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    /** Sets what ordinary participants may do here; 0: what the server says. */
    public void setDefaultPermissions(Permissions permissions) {
        defaultPermissions = permissions.bits();
    }

    /** Sets what ordinary participants may do until the call ends; 0: nothing special. */
    public void setCallPermissions(Permissions permissions) {
        callPermissions = permissions.bits();
    }

    /** Asks for consent to recording before a call is joined, or no longer. */
    public void askForRecordingConsent(boolean ask) {
        recordingConsent = ask;
    }

    /** Notes that something was said or happened, as the message with this id tells. */
    public void noteMessage(long messageId, Instant now) {
        history.note(messageId);
        lastActivity = now;
    }

    /** Notes that something happened that no message tells. */
    public void touch(Instant now) {
        lastActivity = now;
    }

    /** Turns the call on; answers false when it was running already. */
    public boolean startCall(Instant now) {
        if (activeSince != null) {
            return false;
        }
        activeSince = now;
        callGeneration++;
        return true;
    }

    /** Adds what somebody sends in the running call; bits are never taken away before its end. */
    public void addCallFlags(int flags) {
        callFlag |= flags;
    }

    /** Turns the call off, and with it what was set for the call alone. */
    public void endCall() {
        activeSince = null;
        callFlag = 0;
        callPermissions = 0;
    }

    /** Ends the call for everyone at once: who came while it ran does not start another one by joining late. */
    public void endCallForAll() {
        endedForAllGeneration = callGeneration;
        endCall();
    }

    /** Row id; clients know the token instead. */
    public long id() {
        return id;
    }

    /** What clients know it by, and what stands in addresses. */
    public ConversationToken token() {
        return new ConversationToken(token);
    }

    /** What kind of conversation it is now. */
    public ConversationType type() {
        return type;
    }

    /** Name as stored; that of a one-to-one conversation is both user ids as JSON. */
    public String name() {
        return name;
    }

    /** User id of a note to self; empty for another type. */
    public String soleOwner() {
        return type == ConversationType.NOTE_TO_SELF ? soleKey.substring(NOTE_KEY.length()) : "";
    }

    /** JSON list of the ids of both users of a one-to-one conversation, also of a former one; else empty. */
    public String pair() {
        return switch (type) {
            case ONE_TO_ONE -> name;
            case FORMER_ONE_TO_ONE -> soleKey.substring(soleKey.indexOf('['));
            default -> "";
        };
    }

    /** Whether nothing may be changed or called here. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Neither read-only nor the changelog. */
    public boolean isWritable() {
        return !readOnly && type != ConversationType.CHANGELOG;
    }

    /** What keeps people waiting before it. */
    public Lobby lobby() {
        return lobby;
    }

    /** What moderators chose beside name, guests, lobby and permissions. */
    public ConversationDetails details() {
        return details;
    }

    /** Stored hash of the password, or null. */
    public String passwordHash() {
        return passwordHash;
    }

    /** What ordinary participants may do here. */
    public Permissions defaultPermissions() {
        return new Permissions(defaultPermissions);
    }

    /** What ordinary participants may do during the running call. */
    public Permissions callPermissions() {
        return new Permissions(callPermissions);
    }

    /** Whether this conversation asks for consent to recording. */
    public boolean asksForRecordingConsent() {
        return recordingConsent;
    }

    /** All in-call flags seen in the running call; 0 without one. */
    public int callFlag() {
        return callFlag;
    }

    /** When the running call began; null without one. */
    public Instant activeSince() {
        return activeSince;
    }

    /** Whether a call runs, also one that nobody fresh is in. */
    public boolean hasCall() {
        return activeSince != null;
    }

    /** Whether this call, or one after it, was ended for everyone; false for 0, no call. */
    public boolean isEndedForAll(long generation) {
        return generation != 0 && generation <= endedForAllGeneration;
    }

    /** Whether this call is over and another one runs; false for 0, no call. */
    public boolean hasCallAfter(long generation) {
        return generation != 0 && hasCall() && generation < callGeneration;
    }

    /** Number of the running or last call; 0 before the first. */
    public long callGeneration() {
        return callGeneration;
    }

    /** What was said and noted here, in numbers. */
    public History history() {
        return history;
    }

    /** When something last happened in it, in whole seconds. */
    public Instant lastActivity() {
        return lastActivity;
    }
}
