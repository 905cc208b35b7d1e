package org.carillon.call.ring;

import java.util.List;

/**
 * Devices are to be told of rings, or of their end; fired inside the transaction that stored the events. Channels that
 * need a record of their own write it then, and begin to tell after the commit.
 *
 * @param kind what devices are told of each of the rings
 * @param ringIds at least one
 */
public record RingEventsAdded(RingEventKind kind, List<Long> ringIds) {}
