package org.carillon.people.identity;

/**
 * A sign-in has ended before its time.
 *
 * @param userId the account
 * @param means {@code password}, or the name of a provider
 * @param cause {@code person} when they signed out here, {@code provider} when the provider has said so
 * @param address where the request came from
 */
public record SignedOut(String userId, String means, String cause, String address) {}
