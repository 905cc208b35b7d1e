package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.SipState;
import org.carillon.guard.Admission;
import org.carillon.guard.GroupLimits;
import org.carillon.identity.Caller;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Phones as attendees. Source: docs/contract/participants.md 3.1. */
@ApplicationScoped
@Transactional
public class PhoneService {
    private static final int HIDDEN_DIGITS = 4;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    GroupLimits limits;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<Object> news;

    /**
     * Adds a phone, so that it can be called.
     *
     * @param number E.164, with the leading plus sign
     * @throws ApiException SIP_UNAVAILABLE when phones can not be called from here, BAD_PARAMETER for the number
     */
    public void add(Admission admission, Caller caller, String number) {
        Conversation conversation = conversations.lock(admission.conversationId());
        if (!settings.isDialOutOn()
                || !conversation.type().isModerated()
                || !SipState.isDialable(conversation.token())
                || !limits.admits(SettingKey.SIP_BRIDGE_GROUPS, caller)) {
            throw new ApiException(ApiError.SIP_UNAVAILABLE);
        }
        if (number == null || !number.matches("\\+[1-9][0-9]{6,14}")) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        String actorId = SessionIds.digest(number + "#" + clock.instant().getEpochSecond());
        if (attendees.find(conversation.id(), ActorType.PHONES, actorId).isPresent()) {
            return;
        }
        String shown = number.substring(0, number.length() - HIDDEN_DIGITS) + "…";
        Attendee phone = Attendee.phone(conversation.id(), actorId, number, shown);
        attendees.add(phone);
        news.fire(new AttendeeAdded(conversation.id(), phone.id(), admission.attendeeId()));
    }
}
