package org.carillon.signaling.internal;

import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;

/** Who sends, and where, read by one statement. */
record SendingSession(Attendee attendee, Conversation conversation) {}
