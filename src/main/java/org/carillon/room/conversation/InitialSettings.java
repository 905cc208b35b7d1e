package org.carillon.room.conversation;

import java.time.Instant;
import org.carillon.people.guard.Permissions;

/**
 * How a conversation is set from its first moment on, after all checks. Source: docs/contract/conversations.md 2.1.
 *
 * @param access read-only and lobby
 * @param listing who finds it
 * @param messageExpiration seconds; 0: for ever
 * @param sip whether phones come in
 * @param permissions what ordinary participants may do
 * @param recordingConsent whether it asks for consent to recording
 * @param mentionPermission who may mention everybody
 * @param description what it is about, may be empty
 */
record InitialSettings(
        Access access,
        ListingScope listing,
        int messageExpiration,
        SipState sip,
        Permissions permissions,
        boolean recordingConsent,
        MentionPermission mentionPermission,
        String description) {

    /** Sets a new conversation so; nobody is told of it. */
    void applyTo(Conversation conversation) {
        conversation.setReadOnly(access.readOnly());
        if (access.lobby()) {
            conversation.lobby().close(access.lobbyTimer());
        }
        conversation.setDefaultPermissions(permissions);
        conversation.askForRecordingConsent(recordingConsent);
        ConversationDetails details = conversation.details();
        details.describe(description);
        details.list(listing);
        details.setSip(sip);
        details.setMessageExpiration(messageExpiration);
        details.setMentionPermission(mentionPermission);
    }

    /**
     * What keeps people out, beside a password.
     *
     * @param readOnly whether nothing may be written
     * @param lobby whether all but moderators wait
     * @param lobbyTimer until when; null: until a moderator opens it
     */
    record Access(boolean readOnly, boolean lobby, Instant lobbyTimer) {}
}
