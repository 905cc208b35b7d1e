package org.carillon.room.conversation;

/**
 * Answer to "create conversation" when some of those named could not be added.
 *
 * @param room the conversation, whose members stand beside the next one
 * @param invalidParticipants who could not be added
 */
public record PartlyCreated(ConversationView room, InvitationList invalidParticipants) {}
