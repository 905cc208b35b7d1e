package org.carillon.signaling.internal;

import org.carillon.room.conversation.Conversation;
import org.carillon.room.attendee.Attendee;

/** Who sends, and where, read by one statement. */
record Sender(Attendee attendee, Conversation conversation) {}
