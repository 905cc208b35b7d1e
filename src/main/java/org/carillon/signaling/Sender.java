package org.carillon.signaling;

import org.carillon.conversation.Conversation;
import org.carillon.participant.Attendee;

/** Who sends, and where, read by one statement. */
record Sender(Attendee attendee, Conversation conversation) {}
