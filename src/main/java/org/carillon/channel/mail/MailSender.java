package org.carillon.channel.mail;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.carillon.people.identity.EmailAddress;
import org.carillon.platform.cluster.CoalescedTask;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.outbox.Attempt;
import org.carillon.platform.outbox.OutboxLane;
import org.carillon.room.membership.DeliverableAddresses;
import org.carillon.room.membership.EmailsInvited;

/**
 * Sends mails after the commit that stored them, and looks every few seconds for those that wait: for another attempt,
 * or because a node died.
 */
@ApplicationScoped
class MailSender implements DeliverableAddresses {
    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String LANE = "the mail server";
    private static final int MAILS_AT_ONCE = 10;

    /**
     * After which it is asked again what the mail server offers, and how soon at the earliest when somebody needs it.
     */
    private static final Duration STALE = Duration.ofMinutes(5);

    private static final Duration EARLIEST = Duration.ofSeconds(2);

    @Inject
    MailSettings settings;

    @Inject
    MailOutbox mails;

    @Inject
    SmtpClient smtp;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "invitations by mail could not be looked for, the next look will", this::go);

    private volatile OutboxLane<MailAttempt> lane;
    private volatile CoalescedTask looks;
    private volatile boolean lookWanted = true;
    private volatile Instant looked = Instant.EPOCH;

    void start(@Observes NodeStarted started) {
        if (settings.isOn()) {
            looks = new CoalescedTask(executor, this::lookIfDue);
            lane = new OutboxLane<>(new OutboxLane.Receiver<>(LANE, MAILS_AT_ONCE, this::send), mails, executor);
            task.start(executor, Duration.ZERO, PAUSE);
        } else if (settings.isSenderBroken()) {
            LOG.severe("no invitations are sent by mail, as carillon.mail.from is no address");
        } else {
            LOG.info("no invitations are sent by mail, as there is no carillon.mail.from");
        }
    }

    void go(@Observes(during = AFTER_SUCCESS) EmailsInvited invited) {
        if (lane != null) {
            go();
        }
    }

    /**
     * All addresses, but those that need SMTPUTF8 only where it was seen. Who is refused has the mail server asked
     * soon.
     */
    @Override
    public boolean canSendTo(EmailAddress address) {
        if (!address.needsSmtpUtf8()) {
            return true;
        }
        if (looks == null) {
            return false;
        }
        if (!smtp.takesOtherLetters()) {
            lookWanted = true;
            looks.ask();
        }
        return smtp.takesOtherLetters();
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        if (lane != null) {
            lane.close();
        }
    }

    private void go() {
        looks.ask();
        lane.go();
    }

    private void send(List<MailAttempt> letters, Consumer<Attempt<MailAttempt>> ended) {
        smtp.send(letters)
                .forEach((letter, outcome) ->
                        ended.accept(new Attempt<>(letter, outcome.name(), outcome != MailOutcome.FAILED)));
    }

    private void lookIfDue() {
        Instant now = clock.instant();
        if (looked.plus(lookWanted ? EARLIEST : STALE).isBefore(now)) {
            lookWanted = false;
            looked = now;
            smtp.look();
        }
    }
}
