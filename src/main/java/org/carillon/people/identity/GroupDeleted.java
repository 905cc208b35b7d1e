package org.carillon.people.identity;

/** A group goes; fired inside the transaction, with its row locked, before its memberships are deleted. */
public record GroupDeleted(String groupId) {}
