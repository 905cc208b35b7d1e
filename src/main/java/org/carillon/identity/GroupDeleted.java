package org.carillon.identity;

/**
 * A group is deleted; fired inside the transaction that deletes it, while its memberships can still be read.
 *
 * @param groupId its id
 */
public record GroupDeleted(String groupId) {}
