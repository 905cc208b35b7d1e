package org.carillon.room.session;

import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/**
 * A conversation and what one caller is in it, read by one statement.
 *
 * @param conversation never null
 * @param session the one bound to the cookie, or null
 * @param bySession whose session it is, or null
 * @param byUser the membership of the account, or null
 * @param lastCommonRead id of the latest message that all its accounts have read; 0: none, or not asked for
 */
public record CallerPresence(
        Conversation conversation,
        ParticipantSession session,
        Attendee bySession,
        Attendee byUser,
        long lastCommonRead) {

    /** The caller's membership, or null: a session wins over the account. */
    public Attendee attendee() {
        return bySession != null ? bySession : byUser;
    }

    /** This presence with the last common read message, which is asked for now. */
    CallerPresence withLastCommonRead(long messageId) {
        return new CallerPresence(conversation, session, bySession, byUser, messageId);
    }
}
