package org.carillon.people.identity;

/**
 * A provider has ended sign-ins of an account, which may sign in again: its sessions, calls and streams end; fired
 * inside the transaction, which holds its row.
 *
 * @param userId its id
 */
public record LoginsEnded(String userId) {}
