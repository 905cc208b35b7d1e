package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.GuestsChanged;
import org.carillon.guard.Admission;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** People who are invited by mail and come as guests. Source: docs/contract/participants.md 3.1 and 3.4. */
@ApplicationScoped
@Transactional
public class EmailService {
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    Arrivals arrivals;

    @Inject
    Event<Object> news;

    /**
     * Opens the conversation for guests and invites one by mail; an address that is there already is not invited again.
     *
     * @return whether it was closed for guests before
     * @throws ApiException ROOM_TYPE_UNFIT, ADDED_UNFIT for what is no address
     */
    public boolean invite(Admission caller, String address) {
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_UNFIT);
        String checked = bare(address).orElseThrow(() -> new ApiException(ApiError.ADDED_UNFIT));
        boolean opened = open(conversation, caller.attendeeId());
        boolean known = attendees.listEmails(conversation.id()).stream()
                .anyMatch(email -> email.actorId().equalsIgnoreCase(checked));
        if (!known) {
            add(conversation, List.of(checked), caller.attendeeId());
        }
        return opened;
    }

    /** The same for all the addresses of a new conversation; hands back what is no address. */
    List<String> inviteFirst(Conversation conversation, List<String> addresses, long inviterId) {
        Map<String, String> fit = new LinkedHashMap<>();
        List<String> unfit = new ArrayList<>();
        for (String address : addresses) {
            bare(address)
                    .ifPresentOrElse(
                            checked -> fit.putIfAbsent(checked.toLowerCase(Locale.ROOT), checked),
                            () -> unfit.add(address));
        }
        if (!fit.isEmpty()) {
            open(conversation, inviterId);
            add(conversation, List.copyOf(fit.values()), inviterId);
        }
        return unfit;
    }

    private boolean open(Conversation conversation, long byAttendeeId) {
        boolean changed = conversation.setOpenForGuests(true);
        if (changed) {
            news.fire(new GuestsChanged(conversation.id(), byAttendeeId, true));
        }
        return changed;
    }

    private void add(Conversation conversation, List<String> addresses, long inviterId) {
        List<Attendee> invited = addresses.stream()
                .map(address -> Attendee.email(conversation.id(), address))
                .toList();
        invited.forEach(email -> arrivals.add(email, inviterId));
        List<Long> ids = invited.stream().map(Attendee::id).toList();
        news.fire(new EmailsInvited(conversation.id(), inviterId, ids));
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

    /** One bare address, without a name or a second one beside it. */
    private static Optional<String> bare(String text) {
        String address = text == null ? "" : text.strip();
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return address.length() <= LONGEST_ADDRESS
                            && address.indexOf('@') >= 1
                            && address.equals(parsed.getAddress())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
