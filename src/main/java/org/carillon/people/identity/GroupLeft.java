package org.carillon.people.identity;

/** An account was taken out of a group that stays; fired inside the transaction, with the row of the group locked. */
public record GroupLeft(String userId, String groupId) {}
