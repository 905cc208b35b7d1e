package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.outbox.Outbox;
import org.carillon.platform.outbox.OutboxRepository;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.membership.EmailsInvited;

/** The invitations that wait to be sent. Source: docs/contract/participants.md 3.4, docs/adr/0019. */
@ApplicationScoped
@Transactional
class MailOutbox extends Outbox<MailAttempt> {
    /** 30 s, 2 min, 8 min, and so on to 2 h. */
    static final BackOff PAUSES = new BackOff(Duration.ofSeconds(30), 4, Duration.ofHours(2));

    /** More than the mail server may take for all of them. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    @Inject
    MailSettings settings;

    @Inject
    MailRepository mails;

    @Inject
    MailLimits limits;

    @Inject
    MailWording wording;

    @Inject
    Clock clock;

    MailOutbox() {
        super("invitation-mails", PAUSES);
    }

    /**
     * In the transaction that invites; what still waits for these people is replaced.
     *
     * @throws ApiException RATE_LIMITED, TOO_MANY_AT_ONCE
     */
    void store(@Observes EmailsInvited invited) {
        if (settings.isOn()) {
            int more = invited.attendeeIds().size();
            limits.count(more);
            keepSendersOut();
            mails.removeOfAttendees(invited.attendeeIds());
            limits.check(mails.count(invited.conversationId()), more);
            mails.add(invited.inviterId(), invited.attendeeIds(), clock.instant());
        }
    }

    void forget(@Observes AttendeesLeft left) {
        List<Long> invited = left.attendeeIds(ActorType.EMAILS);
        if (invited.size() > 1) {
            keepSendersOutIfAny(); // who takes one row alone waits for no other
        }
        if (!invited.isEmpty()) {
            mails.removeOfAttendees(invited);
        }
    }

    void forget(@Observes ConversationDeleted deleted) {
        keepSendersOutIfAny();
        mails.removeOfConversation(deleted.conversationId());
    }

    /** Where nothing is sent, deletions do not wait for each other. */
    private void keepSendersOutIfAny() {
        if (settings.isOn()) {
            keepSendersOut();
        }
    }

    @Override
    protected OutboxRepository rows() {
        return mails;
    }

    @Override
    protected Duration claim() {
        return CLAIM;
    }

    @Override
    protected int attempts() {
        return settings.attempts();
    }

    @Override
    protected List<MailAttempt> listDue(String lane, Instant now, int limit) {
        return wording.word(mails.listDue(now, limit));
    }
}
