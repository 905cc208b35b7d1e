package org.carillon.channel.mail;

/**
 * One attempt to send an invitation.
 *
 * @param id of its row
 * @param attempt counts from 1
 * @param address whom it goes to
 * @param subject one line
 * @param text the whole text
 */
record MailLetter(long id, int attempt, String address, String subject, String text) {}
