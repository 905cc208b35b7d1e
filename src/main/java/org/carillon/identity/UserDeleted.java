package org.carillon.identity;

/**
 * An account was deleted; fired inside the transaction that deletes it.
 *
 * @param userId its former id
 */
public record UserDeleted(String userId) {}
