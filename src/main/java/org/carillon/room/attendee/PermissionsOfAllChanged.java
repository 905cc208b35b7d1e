package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationEvent;

/** The permissions of the call and of all attendees changed at once; fired inside the transaction. */
public record PermissionsOfAllChanged(long conversationId) implements ConversationEvent {}
