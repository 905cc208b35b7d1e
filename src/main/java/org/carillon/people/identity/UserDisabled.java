package org.carillon.people.identity;

/**
 * An account can not log in any more, but stays; fired inside the transaction that disables it, which holds its row.
 *
 * @param userId its id
 */
public record UserDisabled(String userId) {}
