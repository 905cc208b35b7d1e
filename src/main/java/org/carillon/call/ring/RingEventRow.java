package org.carillon.call.ring;

import org.carillon.people.identity.User;
import org.carillon.room.conversation.Conversation;

/**
 * An event as read.
 *
 * @param eventId also its place in the order in which devices are told
 * @param kind what devices are told
 * @param ring as it stands now
 * @param conversation null when it is gone
 * @param callerAccount null for a guest, and for an account that is gone
 * @param ownName what the caller is or was called who has no account; may be empty
 */
public record RingEventRow(
        long eventId, RingEventKind kind, Ring ring, Conversation conversation, User callerAccount, String ownName) {}
