package org.carillon.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.carillon.people.identity.EmailAddress;

/**
 * Makes a letter the message that goes over the wire; headers are written by us, so that both servers send the same
 * bytes.
 *
 * @param sender who it comes from
 * @param sentAt when
 */
record MimeInvitation(MailFrom sender, Instant sentAt) {

    /**
     * The whole message.
     *
     * @param to the address of the letter
     */
    MimeMessage message(Session session, MailAttempt letter, EmailAddress to) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setHeader("From", from());
        message.setHeader("To", to.wire());
        message.setHeader("Subject", EncodedWords.of(letter.subject()));
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(sentAt));
        message.saveChanges();
        return message;
    }

    /** A name is always encoded or quoted, so that none of its signs means anything. */
    private String from() {
        String name = EncodedWords.of(sender.name());
        if (name.isEmpty()) {
            return sender.address().wire();
        }
        String shown = name.equals(sender.name()) ? '"' + name.replace("\\", "\\\\") + '"' : name;
        return shown + " <" + sender.address().wire() + ">";
    }
}
