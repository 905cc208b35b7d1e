package org.carillon.call.ring;

import java.util.List;

/**
 * Old rings are about to be forgotten; fired inside the transaction that does so. Channels that keep a record of their
 * own forget theirs now.
 *
 * @param ringIds at most a thousand
 */
public record RingsOutlived(List<Long> ringIds) {}
