package org.carillon.people.identity;

import java.util.Collection;

/**
 * An account that is to be made.
 *
 * @param id user id
 * @param displayName null or empty: the id
 * @param email null when unknown
 * @param groupIds groups to join at once
 */
public record NewAccount(String id, String displayName, String email, Collection<String> groupIds) {}
