package org.carillon.people.identity;

/**
 * An account was deleted; fired inside the transaction that deletes it, which holds its row.
 *
 * @param userId its former id
 * @param displayName what it was called
 */
public record UserDeleted(String userId, String displayName) {}
