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
import org.carillon.people.protection.Bounds;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimits;
import org.carillon.people.protection.Subject;
import org.carillon.platform.cluster.ClusterLockRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.BaseUrl;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.AttendeeRemoved;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.membership.EmailsInvited;
import org.carillon.room.membership.MembershipsEnded;

/**
 * What is to be sent and what became of it. A mail is claimed before it is sent, in a transaction that is over by then: no
 * other node sends it meanwhile, and when this node dies, the claim runs out. Source: docs/contract/participants.md 3.4,
 * docs/adr/0020.
 */
@ApplicationScoped
@Transactional
class MailService {
    private static final String LOCK = "invitation-mails";
    private static final int AT_ONCE = 10;

    /** More than the mail server may take for all of them. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    @Inject
    MailSettings settings;

    @Inject
    MailRepository mails;

    @Inject
    UserRepository users;

    @Inject
    ClusterLockRepository locks;

    @Inject
    RateLimits limits;

    @Inject
    Bounds bounds;

    @Inject
    CurrentCaller caller;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Clock clock;

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

    void forget(@Observes AttendeeRemoved removed) {
        if (removed.actorType() == ActorType.EMAILS) {
            mails.removeOfAttendees(List.of(removed.attendeeId()));
        }
    }

    void forget(@Observes MembershipsEnded ended) {
        keepSendersOut();
        mails.removeOfAttendees(ended.attendeeIds());
    }

    void forget(@Observes ConversationDeleted deleted) {
        keepSendersOut();
        mails.removeOfConversation(deleted.conversationId());
    }

    /** Before several mails go: a turn may hold some of them, and want others. */
    private void keepSendersOut() {
        if (settings.isOn()) {
            locks.hold(LOCK);
        }
    }

    /** Notes attempts that have ended, and claims the next mails. */
    List<MailLetter> turn(List<MailAttempt> ended) {
        locks.hold(LOCK);
        Instant now = clock.instant();
        ended.forEach(attempt -> note(attempt, now));
        List<DueMail> due = mails.listDue(now, AT_ONCE);
        if (due.isEmpty()) {
            return List.of();
        }
        mails.claim(due.stream().map(DueMail::id).toList(), now.plus(CLAIM));
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

    private void note(MailAttempt attempt, Instant now) {
        MailLetter letter = attempt.letter();
        if (attempt.outcome() != MailAttempt.Outcome.FAILED || letter.attempt() >= settings.attempts()) {
            mails.remove(List.of(letter.id()));
        } else {
            mails.postpone(letter.id(), now.plus(MailAttempt.pauseAfter(letter.attempt())));
        }
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
