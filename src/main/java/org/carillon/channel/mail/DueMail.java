package org.carillon.channel.mail;

import org.carillon.people.identity.ConversationToken;
import org.carillon.room.attendee.ActorType;

/**
 * A mail that may be sent now, as read.
 *
 * @param attempts how many were begun before
 * @param address who is invited
 * @param token of the conversation
 * @param conversationName to show
 * @param inviterType kind of who invites; null when they are gone
 * @param inviterId id among those of that kind; null when they are gone
 */
public record DueMail(
        long id,
        int attempts,
        String address,
        ConversationToken token,
        String conversationName,
        ActorType inviterType,
        String inviterId) {

    /** A letter that is due, as the query reads it. */
    public DueMail(
            long id,
            int attempts,
            String address,
            String tokenText,
            String conversationName,
            ActorType inviterType,
            String inviterId) {
        this(id, attempts, address, new ConversationToken(tokenText), conversationName, inviterType, inviterId);
    }

    /** User id of who invites; empty without an account. */
    String inviterUserId() {
        return inviterType == ActorType.USERS ? inviterId : "";
    }
}
