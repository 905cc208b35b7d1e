package org.carillon.participant;

import org.carillon.conversation.Conversation;

/**
 * A conversation and what one caller is in it, read by one statement.
 *
 * @param conversation never null
 * @param session the one bound to the cookie, or null
 * @param bySession whose session it is, or null
 * @param byUser the membership of the account, or null
 */
record Presence(Conversation conversation, ParticipantSession session, Attendee bySession, Attendee byUser) {

    /** The caller's membership, or null: a session wins over the account. */
    Attendee attendee() {
        return bySession != null ? bySession : byUser;
    }
}
