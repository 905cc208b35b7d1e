package org.carillon.identity;

/**
 * An account joined a group it was not in; fired inside the transaction that adds it.
 *
 * @param groupId the group
 * @param userId the account
 */
public record GroupMemberAdded(String groupId, String userId) {}
