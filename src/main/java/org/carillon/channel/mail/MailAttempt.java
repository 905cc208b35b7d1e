package org.carillon.channel.mail;

import org.carillon.platform.outbox.Outgoing;

/**
 * One attempt to send an invitation.
 *
 * @param rowId of its row
 * @param attempt counts from 1
 * @param address whom it goes to
 * @param subject one line
 * @param text the whole text
 */
record MailAttempt(long rowId, int attempt, String address, String subject, String text) implements Outgoing {}
