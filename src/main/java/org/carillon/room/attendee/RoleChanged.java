package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationNews;

/** An attendee was promoted or demoted; fired inside the transaction. */
public record RoleChanged(long conversationId, long attendeeId, long byAttendeeId, ParticipantType role)
        implements ConversationNews {}
