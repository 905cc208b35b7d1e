package org.carillon.people.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What users said about themselves; one row per user who ever did. That somebody is in a call does not stand here
 * (docs/adr/0013).
 */
@Entity
@Table(name = "user_status")
public class UserStatus {
    @Id
    @Column(name = "user_id")
    private String userId;

    @Column(name = "status", nullable = false)
    private StatusType type;

    @Column(name = "user_defined", nullable = false)
    private boolean userDefined;

    /** Id of a predefined message, else null. */
    @Column(name = "message_id")
    private String messageId;

    /** Of a message in the user's own words, else null. */
    @Column(name = "icon")
    private String icon;

    @Column(name = "message")
    private String message;

    /** When the message ends, or null. */
    @Column(name = "clear_at")
    private Instant clearAt;

    /** Grows with each change, so that what was said during a call wins over the call. */
    @Column(name = "version", nullable = false)
    private long version;

    protected UserStatus() {}

    /** The status of somebody who said nothing yet. */
    UserStatus(String userId) {
        this.userId = userId;
        this.type = StatusType.OFFLINE;
    }

    /** Takes a status by the user's own choice; the message stays. */
    void choose(StatusType chosen) {
        type = chosen;
        userDefined = true;
        version++;
    }

    /** Takes a predefined message until the given time, or for good when that is null. */
    void say(PredefinedMessage predefined, Instant until) {
        setMessage(predefined.id(), null, null, until);
    }

    /** Takes a message in the user's own words until the given time, or for good when that is null. */
    void say(OwnMessage own, Instant until) {
        setMessage(null, own.icon(), own.text(), until);
    }

    /** Has no message any more. */
    void sayNothing() {
        setMessage(null, null, null, null);
    }

    /** Stays as it is, but a call that the user is in no longer shows. */
    void outdoCall() {
        version++;
    }

    private void setMessage(String newId, String newIcon, String newText, Instant until) {
        messageId = newId;
        icon = newIcon;
        message = newText;
        clearAt = until;
        version++;
    }

    /** Whose it is. */
    String userId() {
        return userId;
    }

    /** How often it was changed. */
    long version() {
        return version;
    }

    /** What it is at the given time outside of calls. A message whose time has come is gone. */
    CurrentStatus at(Instant now) {
        if (clearAt != null && !clearAt.isAfter(now)) {
            return new CurrentStatus(userId, type, userDefined, null, null, null, null);
        }
        Optional<PredefinedMessage> predefined = PredefinedMessage.of(messageId);
        return new CurrentStatus(
                userId,
                type,
                userDefined,
                messageId,
                predefined.map(PredefinedMessage::icon).orElse(icon),
                predefined.map(PredefinedMessage::text).orElse(message),
                clearAt);
    }
}
