package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationNews;

/**
 * Somebody is no attendee any more; fired inside the transaction, under the row lock, after attendee and sessions were
 * deleted.
 *
 * @param byAttendeeId who removed them; the attendee itself when it left; null when the server cleaned up
 * @param wasInCall whether a session of theirs was in the call
 */
public record AttendeeRemoved(
        long conversationId, long attendeeId, ActorType actorType, String actorId, Long byAttendeeId, boolean wasInCall)
        implements ConversationNews {}
