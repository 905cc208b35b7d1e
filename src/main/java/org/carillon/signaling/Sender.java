package org.carillon.signaling;

import org.carillon.conversation.Conversation;
import org.carillon.participant.Attendee;
import org.carillon.participant.ParticipantSession;

/** The session that sends, and whose it is, read by one statement. */
record Sender(ParticipantSession session, Attendee attendee, Conversation conversation) {}
