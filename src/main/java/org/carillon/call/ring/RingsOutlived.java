package org.carillon.call.ring;

import java.time.Instant;

/**
 * Rings that were requested before the given time are about to be forgotten; fired inside the transaction that does so.
 * Channels that keep a record of their own forget theirs now.
 */
public record RingsOutlived(Instant before) {}
