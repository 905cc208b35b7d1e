package org.carillon.people.status;

/**
 * Says that a user joined a call and has not left it.
 *
 * @param userId who
 * @param statusVersion version of the stored status at that moment; 0 without one
 */
public record CallMark(String userId, long statusVersion) {}
