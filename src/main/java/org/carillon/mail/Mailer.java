package org.carillon.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.carillon.mail.MailAttempt.Outcome;
import org.carillon.ocs.LogText;

/** Speaks to the mail server, whose address the application server knows; never inside a transaction. */
@ApplicationScoped
class Mailer {
    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());
    private static final String PATIENCE_MILLIS = "20000";

    @Resource(name = "mail/carillon")
    Session server;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    private final AtomicBoolean failing = new AtomicBoolean();

    /** Tries all of them over one connection; answers how each ended. */
    List<MailAttempt> send(List<MailLetter> letters) {
        Session session = patientSession();
        List<MailAttempt> ended = new ArrayList<>();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.user(), settings.password());
            if (failing.getAndSet(false)) {
                LOG.info("the mail server can be used again");
            }
            letters.forEach(letter -> ended.add(new MailAttempt(letter, send(session, transport, letter))));
        } catch (MessagingException e) {
            if (!failing.getAndSet(true)) {
                LOG.warning(() -> "mails wait, as the mail server cannot be used: " + LogText.oneLine(e.toString()));
            }
        }
        letters.stream()
                .skip(ended.size())
                .map(letter -> new MailAttempt(letter, Outcome.FAILED))
                .forEach(ended::add);
        return ended;
    }

    /** What the server says of the way, with limits, and without its login: there may be none, which it cannot say. */
    private Session patientSession() {
        Properties properties = new Properties();
        properties.putAll(server.getProperties());
        List.of("mail.user", "mail.smtp.user", "mail.smtp.auth").forEach(properties::remove);
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.putIfAbsent("mail.smtp." + limit, PATIENCE_MILLIS);
        }
        return Session.getInstance(properties);
    }

    private Outcome send(Session session, Transport transport, MailLetter letter) {
        try {
            Message message = message(session, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.SENT;
        } catch (SendFailedException e) {
            LOG.warning(() -> "the mail server does not take an invitation: " + LogText.oneLine(e.toString()));
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? Outcome.REFUSED
                    : Outcome.FAILED;
        } catch (MessagingException e) {
            LOG.warning(() -> "an invitation could not be sent: " + LogText.oneLine(e.toString()));
            return Outcome.FAILED;
        }
    }

    private Message message(Session session, MailLetter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }
}
