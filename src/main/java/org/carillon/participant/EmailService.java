package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.conversation.ConversationService;
import org.carillon.guard.Admission;
import org.carillon.identity.EmailAddress;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** People who are invited by mail and come as guests. Source: docs/contract/participants.md 3.1 and 3.4. */
@ApplicationScoped
@Transactional
public class EmailService {
    @Inject
    ConversationService conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    Arrivals arrivals;

    @Inject
    Deliverability deliverability;

    @Inject
    Event<Object> news;

    /**
     * Opens the conversation for guests and invites one by mail; a mailbox that is there already is not invited again,
     * however its address is written.
     *
     * @throws ApiException CONVERSATION_TYPE_UNFIT, BAD_PARAMETER for what is no address, or one that no mail can be sent to
     */
    public void invite(Admission caller, String address) {
        conversations.changeGuests(caller, true);
        EmailAddress checked = check(address);
        long conversationId = caller.conversationId();
        boolean known = attendees.listEmails(conversationId).stream()
                .anyMatch(email ->
                        EmailAddress.of(email.actorId()).filter(checked::equals).isPresent());
        if (!known) {
            Attendee email = Attendee.email(conversationId, checked.text());
            arrivals.add(email, caller.attendeeId());
            news.fire(new EmailsInvited(conversationId, caller.attendeeId(), List.of(email.id())));
        }
    }

    /**
     * Sends the mail again; nothing is sent to an attendee without an address.
     *
     * @param attendeeId null: to all who were invited by mail
     * @throws ApiException ATTENDEE_NOT_FOUND
     */
    public void inviteAgain(Admission caller, AttendeeId attendeeId) {
        List<Attendee> wanted = attendeeId == null
                ? attendees.listEmails(caller.conversationId())
                : List.of(attendees.get(caller.conversationId(), attendeeId.value()));
        List<Long> ids = wanted.stream()
                .filter(attendee -> attendee.actorType() == ActorType.EMAILS)
                .map(Attendee::id)
                .toList();
        if (!ids.isEmpty()) {
            news.fire(new EmailsInvited(caller.conversationId(), caller.attendeeId(), ids));
        }
    }

    private EmailAddress check(String text) {
        return EmailAddress.of(text)
                .filter(deliverability::canSendTo)
                .orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
    }
}
