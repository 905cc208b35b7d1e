package org.carillon.people.identity;

import java.util.List;

/**
 * An account came into groups; fired inside the transaction, once for all of them, with their rows locked.
 *
 * @param userId the account
 * @param groupIds groups that it was not in before, at least one
 */
public record GroupsJoined(String userId, List<String> groupIds) {}
