package org.carillon.chat;

import java.time.Instant;

/**
 * A message to be stored.
 *
 * @param actor who said or did it
 * @param kind of a system message; null: somebody said something
 * @param parameters whom and what a system message mentions
 */
record NewMessage(MessageActor actor, SystemMessage kind, MessageParameters parameters, Instant at) {}
