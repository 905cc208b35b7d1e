package org.carillon.people.identity;

/**
 * Somebody could not sign in.
 *
 * @param claimed the account that they named, or that a provider named; empty when nobody did
 * @param means {@code password}, or the name of a provider
 * @param reason why, for administrators
 * @param address where they came from
 */
public record SignInRefused(String claimed, String means, String reason, String address) {}
