package org.carillon.chat;

import org.carillon.people.identity.User;

/**
 * An account that messages may speak of.
 *
 * @param lastOfFormer the last message that speaks of a deleted account of the same id; null: there was none
 */
record KnownAccount(User user, Long lastOfFormer) {}
