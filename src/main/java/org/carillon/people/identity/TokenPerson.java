package org.carillon.people.identity;

import java.time.Instant;

/**
 * Whom a token that was checked means.
 *
 * @param issuer who issued it
 * @param subject whom it is about
 * @param ends when it ends
 */
public record TokenPerson(String issuer, String subject, Instant ends) {}
