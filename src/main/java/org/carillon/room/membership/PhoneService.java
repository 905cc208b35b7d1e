package org.carillon.room.membership;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.platform.digest.Sha;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.SipSettings;

/** Phones as attendees. Source: docs/contract/participants.md 3.1. */
@ApplicationScoped
@Transactional
public class PhoneService {
    private static final int HIDDEN_DIGITS = 4;

    /** Of E.164, with the plus sign. */
    private static final int LONGEST_NUMBER = 16;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    SipSettings sip;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    AttendeeAdder adder;

    /**
     * Adds a phone, so that it can be called.
     *
     * @param enteredNumber E.164, with the leading plus sign; without it a number of the default region, if there is
     *     one
     * @throws ApiException SIP_UNAVAILABLE when phones can not be called from here, ADDED_INVALID for the number
     */
    public void add(Admission admission, Caller caller, String enteredNumber) {
        Conversation conversation = conversations.lock(admission.conversationId());
        if (!canBeCalled(conversation, caller)) {
            throw new ApiException(ApiError.SIP_UNAVAILABLE);
        }
        String number = toE164(enteredNumber).orElseThrow(() -> new ApiException(ApiError.ADDED_INVALID));
        Attendee phone = phone(conversation, number);
        if (attendees.find(conversation.id(), ActorType.PHONES, phone.actorId()).isEmpty()) {
            adder.add(phone, admission.attendeeId());
            adder.record(conversation, ActorType.PHONES, number);
        }
    }

    /** Adds all the numbers of a new conversation; hands back those that can not be called. */
    List<String> addFirst(Conversation conversation, Caller caller, List<String> numbers, long byAttendeeId) {
        if (numbers.isEmpty() || !canBeCalled(conversation, caller)) {
            return numbers;
        }
        Set<String> fit = new LinkedHashSet<>();
        List<String> unfit = new ArrayList<>();
        numbers.forEach(number -> toE164(number).ifPresentOrElse(fit::add, () -> unfit.add(number)));
        fit.forEach(number -> adder.add(phone(conversation, number), byAttendeeId));
        return unfit;
    }

    private boolean canBeCalled(Conversation conversation, Caller caller) {
        return sip.mayDialOut(caller)
                && conversation.type().isModerated()
                && conversation.token().isDialable()
                && sip.admits(caller);
    }

    private Attendee phone(Conversation conversation, String number) {
        String actorId = Sha.sha1(number + "#" + clock.instant().getEpochSecond());
        String shown = number.substring(0, number.length() - HIDDEN_DIGITS) + "…";
        return Attendee.phone(conversation.id(), actorId, number, shown);
    }

    /** Digits that a phone somewhere may have, as far as the plans of all countries tell. */
    private Optional<String> toE164(String entered) {
        if (entered == null || !entered.matches("\\+?[0-9]{1,20}")) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
            String region =
                    settings.text(SettingKey.DEFAULT_PHONE_REGION).strip().toUpperCase(Locale.ROOT);
            PhoneNumber number = plans.parse(entered, region);
            String standard = plans.format(number, PhoneNumberFormat.E164);
            return plans.isPossibleNumber(number) && standard.length() <= LONGEST_NUMBER
                    ? Optional.of(standard)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
