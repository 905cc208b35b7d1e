package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.EmailAddress;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeId;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationTarget;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.conversation.GuestsChanged;

/** People who are invited by mail and come as guests. Source: docs/contract/participants.md 3.1 and 3.4. */
@ApplicationScoped
@Transactional
public class EmailService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    AttendeeAdder adder;

    @Inject
    DeliverableAddresses deliverability;

    @Inject
    AccountRights rights;

    @Inject
    Event<Object> events;

    /**
     * Opens the conversation for guests and invites one by mail; a mailbox that is there already is not invited again,
     * however its address is written.
     *
     * @return whether it was closed for guests before
     * @throws ApiException ROOM_TYPE_INVALID, PERMISSION_MISSING where it is closed for guests and the caller may not
     *     open it, ADDED_INVALID for what is no address, or one that no mail can be sent to
     */
    public boolean invite(Admission caller, Caller person, String address) {
        Conversation conversation = conversations.lockModerated(caller.conversationId(), ApiError.ROOM_TYPE_INVALID);
        if (!canBeOpen(conversation, person)) {
            throw new ApiException(ApiError.PERMISSION_MISSING);
        }
        EmailAddress checked = check(address).orElseThrow(() -> new ApiException(ApiError.ADDED_INVALID));
        boolean opened = open(conversation, caller.attendeeId());
        boolean known = attendees.listEmails(conversation.id()).stream()
                .anyMatch(email ->
                        EmailAddress.of(email.actorId()).filter(checked::equals).isPresent());
        if (!known) {
            attendees.get(caller.attendeeId()); // who was removed meanwhile invites nobody
            add(conversation, List.of(checked), caller.attendeeId());
            adder.record(conversation, ActorType.EMAILS, checked.text());
        }
        return opened;
    }

    /** Invites all the addresses of a new conversation; hands back those that can not be invited. */
    List<String> inviteFirst(Conversation conversation, Caller inviter, List<String> addresses, long inviterId) {
        if (addresses.isEmpty() || !canBeOpen(conversation, inviter)) {
            return addresses;
        }
        Set<EmailAddress> fit = new LinkedHashSet<>();
        List<String> unfit = new ArrayList<>();
        for (String address : addresses) {
            check(address).ifPresentOrElse(fit::add, () -> unfit.add(address));
        }
        if (!fit.isEmpty()) {
            open(conversation, inviterId);
            add(conversation, fit, inviterId);
        }
        return unfit;
    }

    /** Whoever is invited by mail comes as a guest. */
    private boolean canBeOpen(Conversation conversation, Caller inviter) {
        return conversation.type() == ConversationType.PUBLIC || rights.has(ServerRight.MAKE_PUBLIC, inviter);
    }

    private boolean open(Conversation conversation, long byAttendeeId) {
        boolean changed = conversation.setOpenForGuests(true);
        if (changed) {
            events.fire(new GuestsChanged(conversation.id(), byAttendeeId, true));
            events.fire(Act.of(ActKind.GUESTS_CHANGED, ConversationTarget.of(conversation))
                    .changed(false, true));
        }
        return changed;
    }

    private void add(Conversation conversation, Collection<EmailAddress> addresses, long inviterId) {
        List<Attendee> invited = addresses.stream()
                .map(address -> Attendee.email(conversation.id(), address.text()))
                .toList();
        invited.forEach(email -> adder.add(email, inviterId));
        List<Long> ids = invited.stream().map(Attendee::id).toList();
        events.fire(new EmailsInvited(conversation.id(), inviterId, ids));
    }

    /**
     * Sends the mail again; nothing is sent to an attendee without an address.
     *
     * @param attendeeId null: to all who were invited by mail
     * @throws ApiException CONVERSATION_NOT_FOUND, ATTENDEE_NOT_FOUND
     */
    public void inviteAgain(Admission caller, AttendeeId attendeeId) {
        Conversation conversation = conversations.lock(caller.conversationId());
        attendees.get(caller.attendeeId());
        List<Attendee> wanted = attendeeId == null
                ? attendees.listEmails(caller.conversationId())
                : List.of(attendees.get(caller.conversationId(), attendeeId.value()));
        List<Long> ids = wanted.stream()
                .filter(attendee -> attendee.actorType() == ActorType.EMAILS)
                .map(Attendee::id)
                .toList();
        if (!ids.isEmpty()) {
            events.fire(new EmailsInvited(caller.conversationId(), caller.attendeeId(), ids));
            events.fire(Act.of(ActKind.INVITATION_SENT_AGAIN, ConversationTarget.of(conversation))
                    .with("attendees", ids.size()));
        }
    }

    private Optional<EmailAddress> check(String text) {
        return EmailAddress.of(text).filter(deliverability::canSendTo);
    }
}
