package org.carillon.chat;

import org.carillon.people.identity.User;

/**
 * An account that messages may mention.
 *
 * @param lastOfFormer the last message that mentions a deleted account of the same id; null: there was none
 */
record KnownAccount(User user, Long lastOfFormer) {}
