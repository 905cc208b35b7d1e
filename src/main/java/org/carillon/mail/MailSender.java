package org.carillon.mail;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.cluster.NodeStarted;
import org.carillon.cluster.Turns;
import org.carillon.participant.EmailsInvited;

/**
 * Sends mails after the commit that stored them, and looks every few seconds for those that wait: for another attempt, or
 * because a node died. One thread of the node at a time.
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final long LOOK_SECONDS = 10;

    @Inject
    MailSettings settings;

    @Inject
    MailService mails;

    @Inject
    Mailer mailer;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile Turns turns;
    private ScheduledFuture<?> looking;
    private volatile boolean stopped;

    void start(@Observes NodeStarted started) {
        if (settings.isOn()) {
            turns = new Turns(executor, this::work);
            looking = executor.scheduleWithFixedDelay(turns::ask, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.info("no invitations are sent by mail, as there is no carillon.mail.from");
        }
    }

    void go(@Observes(during = AFTER_SUCCESS) EmailsInvited invited) {
        if (turns != null) {
            turns.ask();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void work() {
        try {
            List<MailLetter> letters = mails.turn(List.of());
            while (!letters.isEmpty() && !stopped) {
                letters = mails.turn(mailer.send(letters));
            }
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.log(Level.WARNING, "invitations by mail wait", e);
            }
        }
    }
}
