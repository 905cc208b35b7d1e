package org.carillon.ring;

import org.carillon.conversation.Conversation;
import org.carillon.identity.User;
import org.carillon.participant.Attendee;

/**
 * An event as read.
 *
 * @param conversation null when it is gone
 * @param caller null when the caller is no attendee any more
 * @param callerAccount null for a guest, and for an account that is gone
 */
public record RingEventRow(
        long eventId, RingEventKind kind, Ring ring, Conversation conversation, Attendee caller, User callerAccount) {}
