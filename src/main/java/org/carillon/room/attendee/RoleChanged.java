package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationEvent;

/**
 * An attendee was promoted or demoted; fired inside the transaction, under the row lock.
 *
 * @param attendeeId whose role it is
 * @param byAttendeeId who did it
 * @param role the new one
 */
public record RoleChanged(long conversationId, long attendeeId, long byAttendeeId, ParticipantType role)
        implements ConversationEvent {}
