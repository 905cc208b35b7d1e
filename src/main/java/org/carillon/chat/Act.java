package org.carillon.chat;

import java.time.Instant;

/**
 * Who did what in a conversation, as the history has it.
 *
 * @param kind what the server notes; null: they said something
 * @param parameters whom and what the note mentions
 */
record Act(Actor actor, SystemMessage kind, MessageParameters parameters, Instant at) {}
