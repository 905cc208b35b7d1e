package org.carillon.people.identity;

/**
 * Somebody has signed in, so that a cookie session is theirs.
 *
 * @param userId the account
 * @param means {@code password}, or the name of a provider
 * @param address where they came from
 */
public record SignedIn(String userId, String means, String address) {}
