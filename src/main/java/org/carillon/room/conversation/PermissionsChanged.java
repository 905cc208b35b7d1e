package org.carillon.room.conversation;

/** Default or call permissions of a conversation were set; fired inside the transaction. Attendees lose their own. */
public record PermissionsChanged(long conversationId) implements ConversationEvent {}
