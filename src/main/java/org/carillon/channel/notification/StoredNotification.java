package org.carillon.channel.notification;

import java.time.Instant;
import org.carillon.call.ring.Ring;
import org.carillon.people.identity.User;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/**
 * One entry of somebody's list as it is stored, with all that decides whether and how it is shown.
 *
 * @param id its number on the wire
 * @param at when it was made
 * @param conversationId its conversation, which may be gone
 * @param conversation null when it is gone
 * @param reader the reader's membership; null when it is gone
 * @param sender who called, invited or speaks; null for a guest, and for an account that is gone
 * @param inCall how many sessions are freshly in the call; 0 for others than rings
 * @param messageId the post that mentions the reader; 0 for others
 * @param toAll whether it mentions everybody
 */
record StoredNotification(
        NotificationId id,
        Instant at,
        long conversationId,
        Conversation conversation,
        Attendee reader,
        User sender,
        long inCall,
        long messageId,
        boolean toAll) {

    /** Filled by a query. */
    StoredNotification(Ring ring, Conversation conversation, Attendee reader, User caller, long inCall) {
        this(
                NotificationId.ofRing(ring.id()),
                ring.requestedAt(),
                ring.conversationId(),
                conversation,
                reader,
                caller,
                inCall,
                0,
                false);
    }

    /** Filled by a query. */
    StoredNotification(Invitation invitation, Conversation conversation, Attendee reader, User inviter) {
        this(
                NotificationId.ofInvitation(invitation.id()),
                invitation.createdAt(),
                invitation.conversationId(),
                conversation,
                reader,
                inviter,
                0,
                invitation.messageId(),
                invitation.isToAll());
    }

    /** Whether a post mentions the reader. */
    boolean isMention() {
        return messageId != 0;
    }

    /** Whether it stands between two people. */
    boolean isBetweenTwo() {
        return conversation.type().isBetweenTwo();
    }

    /** Name of who called or invited, also of an account that is gone. */
    String senderName() {
        return sender == null ? "Deleted user" : sender.shownName();
    }

    /** Name of the conversation as the reader sees it: between two, the other one's. */
    String conversationName() {
        return isBetweenTwo() ? senderName() : conversation.name();
    }
}
