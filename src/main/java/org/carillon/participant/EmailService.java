package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.ConversationService;
import org.carillon.guard.Admission;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** People who are invited by mail and come as guests. Source: docs/contract/participants.md 3.1 and 3.4. */
@ApplicationScoped
@Transactional
public class EmailService {
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    ConversationService conversations;

    @Inject
    ConversationRepository rows;

    @Inject
    AttendeeRepository attendees;

    @Inject
    Arrivals arrivals;

    @Inject
    Event<Object> news;

    /**
     * Opens the conversation for guests and invites one by mail; an address that is there already is not invited again.
     *
     * @throws ApiException CONVERSATION_TYPE_UNFIT, BAD_PARAMETER for what is no address
     */
    public void invite(Admission caller, String address) {
        conversations.changeGuests(caller, true);
        String checked = check(address);
        long conversationId = caller.conversationId();
        boolean known = attendees.listEmails(conversationId).stream()
                .anyMatch(email -> email.actorId().equalsIgnoreCase(checked));
        if (!known) {
            attendees.get(caller.attendeeId()); // who was removed meanwhile invites nobody
            Attendee email = Attendee.email(conversationId, checked);
            arrivals.add(email, caller.attendeeId());
            news.fire(new EmailsInvited(conversationId, caller.attendeeId(), List.of(email.id())));
        }
    }

    /**
     * Sends the mail again; nothing is sent to an attendee without an address.
     *
     * @param attendeeId null: to all who were invited by mail
     * @throws ApiException CONVERSATION_NOT_FOUND, ATTENDEE_NOT_FOUND
     */
    public void inviteAgain(Admission caller, AttendeeId attendeeId) {
        rows.lock(caller.conversationId());
        attendees.get(caller.attendeeId());
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

    /** One bare address, without a name or a second one beside it. */
    private static String check(String text) {
        String address = text == null ? "" : text.strip();
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            if (address.length() > LONGEST_ADDRESS
                    || address.indexOf('@') < 1
                    || !address.equals(parsed.getAddress())) {
                throw new ApiException(ApiError.BAD_PARAMETER);
            }
            return address;
        } catch (AddressException e) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }
}
