package org.carillon.people.identity;

/**
 * An account of somebody whom the directory knows, or knew.
 *
 * @param subject by which it means the person
 * @param byDirectory whether the account is disabled, and because of the directory alone
 */
public record FollowedAccount(String userId, String subject, boolean enabled, boolean byDirectory) {}
