package org.carillon.platform.outbox;

/**
 * An attempt that has ended and is to be noted.
 *
 * @param message what was to be sent
 * @param outcome how it ended, as a ledger says it
 * @param settled whether there is no attempt after it: it was delivered, or refused for good
 */
public record Attempt<M extends Outgoing>(M message, String outcome, boolean settled) {}
