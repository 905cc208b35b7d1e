package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.people.identity.EmailAddress;
import org.carillon.platform.database.MissingResourceProblem;
import org.carillon.platform.database.ServerResource;
import org.carillon.platform.http.LogText;

/** Speaks to the mail server, whose address the application server knows; never inside a transaction. */
@ApplicationScoped
class SmtpClient {
    private static final Logger LOG = Logger.getLogger(SmtpClient.class.getName());
    private static final String PATIENCE_MILLIS = "20000";

    private static final ServerResource<Session> SERVER =
            new ServerResource<>("mail/carillon", "mail session", Session.class);

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean takesOtherLetters;

    /** Whether the mail server offered SMTPUTF8 (RFC 6531) when this node last spoke to it; no before that. */
    boolean takesOtherLetters() {
        return takesOtherLetters;
    }

    /** Asks the mail server what it offers, and sends nothing. */
    void look() {
        send(List.of(), false);
    }

    /**
     * Tries all of them, over one connection, and one more for addresses that are told by SMTPUTF8 alone; answers how
     * each ended. Where nobody takes such addresses these letters are refused. When the mail server hangs up, those
     * that it has not been told of fail.
     */
    Map<MailAttempt, MailOutcome> send(List<MailAttempt> letters) {
        Map<Boolean, List<MailAttempt>> byNeed =
                letters.stream().collect(Collectors.partitioningBy(this::needsSmtpUtf8));
        Map<MailAttempt, MailOutcome> outcomes = new HashMap<>();
        byNeed.forEach((needsSmtpUtf8, some) -> {
            if (!some.isEmpty()) {
                outcomes.putAll(send(some, needsSmtpUtf8));
            }
        });
        return outcomes;
    }

    private Map<MailAttempt, MailOutcome> send(List<MailAttempt> letters, boolean needSmtpUtf8) {
        Map<MailAttempt, MailOutcome> outcomes = new HashMap<>();
        try {
            send(patientSession(needSmtpUtf8), letters, outcomes);
        } catch (MessagingException | MissingResourceProblem e) {
            if (!failing.getAndSet(true)) {
                LOG.warning(() -> "mails wait, as the mail server cannot be used: " + LogText.oneLine(e.toString()));
            }
        }
        letters.forEach(letter -> outcomes.putIfAbsent(letter, MailOutcome.FAILED));
        return outcomes;
    }

    private void send(Session session, List<MailAttempt> letters, Map<MailAttempt, MailOutcome> outcomes)
            throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.user(), settings.password());
            takesOtherLetters = offersSmtpUtf8(transport);
            if (failing.getAndSet(false)) {
                LOG.info("the mail server can be used again");
            }
            for (MailAttempt letter : letters) {
                MailOutcome outcome = send(session, transport, letter);
                outcomes.put(letter, outcome);
                if (outcome != MailOutcome.SENT && !transport.isConnected()) {
                    throw new MessagingException("it has hung up");
                }
            }
        }
    }

    private boolean needsSmtpUtf8(MailAttempt letter) {
        return settings.sender().address().needsSmtpUtf8()
                || EmailAddress.of(letter.address())
                        .filter(EmailAddress::needsSmtpUtf8)
                        .isPresent();
    }

    /** Only the implementation of Jakarta Mail knows, and each server brings its own. */
    private static boolean offersSmtpUtf8(Transport transport) {
        try {
            return Boolean.TRUE.equals(transport
                    .getClass()
                    .getMethod("supportsExtension", String.class)
                    .invoke(transport, "SMTPUTF8"));
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.FINE, "it is not known what the mail server offers", e);
            return false;
        }
    }

    /** What the server says of the way, with limits, and without its login: there may be none, which it cannot say. */
    private Session patientSession(boolean needSmtpUtf8) {
        Properties properties = new Properties();
        properties.putAll(SERVER.get().getProperties());
        List.of("mail.user", "mail.smtp.user", "mail.smtp.auth").forEach(properties::remove);
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.putIfAbsent("mail.smtp." + limit, PATIENCE_MILLIS);
        }
        properties.put("mail.mime.allowutf8", String.valueOf(needSmtpUtf8));
        return Session.getInstance(properties);
    }

    /** An address that our checks do not know is older than they are. */
    private MailOutcome send(Session session, Transport transport, MailAttempt letter) {
        Optional<EmailAddress> to = EmailAddress.of(letter.address());
        if (to.isEmpty() || (needsSmtpUtf8(letter) && !takesOtherLetters)) {
            LOG.warning(() -> "the mail server cannot be told of the address " + LogText.oneLine(letter.address()));
            return MailOutcome.REFUSED;
        }
        return send(session, transport, letter, to.get());
    }

    private MailOutcome send(Session session, Transport transport, MailAttempt letter, EmailAddress to) {
        try {
            InternetAddress recipient = new InternetAddress();
            recipient.setAddress(to.wire());
            MimeInvitation writer = new MimeInvitation(settings.sender(), clock.instant());
            transport.sendMessage(writer.message(session, letter, to), new Address[] {recipient});
            return MailOutcome.SENT;
        } catch (SendFailedException e) {
            LOG.warning(() -> "the mail server does not take an invitation: " + LogText.oneLine(e.toString()));
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? MailOutcome.REFUSED
                    : MailOutcome.FAILED;
        } catch (MessagingException e) {
            LOG.warning(() -> "an invitation could not be sent: " + LogText.oneLine(e.toString()));
            return MailOutcome.FAILED;
        }
    }
}
