package org.carillon.identity;

/**
 * An account left a group it was in; fired inside the transaction that removes it. Not when the group or the account is
 * deleted: {@link GroupDeleted} and {@link UserDeleted} say that for all memberships at once.
 *
 * @param groupId the group
 * @param userId the account
 */
public record GroupMemberRemoved(String groupId, String userId) {}
