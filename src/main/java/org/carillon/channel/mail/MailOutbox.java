package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.UserRepository;
import org.carillon.people.protection.Bound;
import org.carillon.people.protection.BoundCounter;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.people.protection.Subject;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.outbox.Outbox;
import org.carillon.platform.outbox.OutboxRepository;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.membership.EmailsInvited;

/** The invitations that wait to be sent. Source: docs/contract/participants.md 3.4, docs/adr/0019. */
@ApplicationScoped
@Transactional
class MailOutbox extends Outbox<MailLetter> {
    /** 30 s, 2 min, 8 min, and so on to 2 h. */
    static final BackOff PAUSES = new BackOff(Duration.ofSeconds(30), 4, Duration.ofHours(2));

    /** More than the mail server may take for all of them. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    @Inject
    MailSettings settings;

    @Inject
    MailRepository mails;

    @Inject
    UserRepository users;

    @Inject
    RateLimiter limits;

    @Inject
    BoundCounter bounds;

    @Inject
    CurrentCaller caller;

    @Inject
    BaseUrl baseUrl;

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
            if (caller.get().isUser()
                    && !limits.take(RateLimit.MAIL, Subject.account(caller.get().userId()), more)) {
                throw new ApiException(ApiError.RATE_LIMITED);
            }
            keepSendersOut();
            mails.removeOfAttendees(invited.attendeeIds());
            if (bounds.isOver(Bound.MAILS, mails.count(invited.conversationId()), more)) {
                throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
            }
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
    protected List<MailLetter> listDue(String lane, Instant now, int limit) {
        List<DueMail> due = mails.listDue(now, limit);
        if (due.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = users.shownNames(inviters(due));
        return due.stream().map(mail -> letter(mail, names)).toList();
    }

    private static Collection<String> inviters(List<DueMail> due) {
        return due.stream()
                .map(DueMail::inviterUserId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private MailLetter letter(DueMail mail, Map<String, String> names) {
        String conversation = LogText.oneLine(mail.conversationName());
        String inviter = LogText.oneLine(names.getOrDefault(mail.inviterUserId(), "Somebody"));
        String text =
                """
                Hello,

                %s invites you to the conversation "%s".
                Open this link in an app for calls to join, no account is needed:

                %s
                """
                        .formatted(inviter, conversation, baseUrl.of("/call/" + mail.token()));
        String subject = inviter + " invites you to " + conversation;
        return new MailLetter(mail.id(), mail.attempts() + 1, mail.address(), subject, text);
    }
}
