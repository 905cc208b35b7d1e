package org.carillon.room.membership;

import java.util.List;
import org.carillon.room.attendee.AttendeeAdded;
import org.carillon.room.conversation.ConversationEvent;

/**
 * Somebody invited accounts; fired inside the transaction, once for all of them, after the {@link AttendeeAdded} of
 * each. Also for the partner of a new one-to-one conversation.
 *
 * @param inviterId attendee who invited them
 * @param attendeeIds who was invited, at least one
 */
public record MembersInvited(long conversationId, long inviterId, List<Long> attendeeIds)
        implements ConversationEvent {}
