package org.carillon.people.identity;

/**
 * A browser has signed in anew as the same account: what rests on its former sign-in goes on with the new one; fired
 * inside the transaction that ends the one and begins the other.
 *
 * @param userId id of the account
 */
public record SignInReplaced(String userId, DeviceKey former, DeviceKey now) {}
