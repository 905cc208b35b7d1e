package org.carillon.call.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Switch;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.ConsentRule;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationTarget;
import org.carillon.room.conversation.RecordingSettings;

/** Consent to recording. Source: docs/contract/call.md 5, docs/contract/conversations.md 11. */
@ApplicationScoped
@Transactional
public class ConsentService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    ConsentRecords records;

    @Inject
    RecordingSettings recording;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Demands consent where the rules say so, and keeps one that was given, also where nobody demanded it. Kept even
     * when joining fails afterwards.
     *
     * @throws ApiException CONSENT_MISSING
     */
    public void check(Admission caller, boolean given) {
        ConsentRule rule = recording.consentRule();
        if (rule == ConsentRule.NEVER) {
            return;
        }
        if (!given && rule.demandsConsent(() -> asks(caller))) {
            throw new ApiException(ApiError.CONSENT_MISSING);
        }
        if (given) {
            Conversation conversation = conversations.lock(caller.conversationId());
            records.keep(conversation, attendees.get(caller.attendeeId()));
        }
    }

    /**
     * Lets the conversation ask for consent (1) or not (0).
     *
     * @throws ApiException RECORDING_NOT_USABLE, CONSENT_VALUE_UNKNOWN, CONSENT_DURING_CALL when switched on then
     */
    public void changeAsking(Admission caller, Integer value) {
        if (!recording.isUsable()) {
            throw new ApiException(ApiError.RECORDING_NOT_USABLE);
        }
        boolean ask = Switch.isOn(value, ApiError.CONSENT_VALUE_UNKNOWN);
        Conversation conversation = conversations.lock(caller.conversationId());
        if (ask == conversation.asksForRecordingConsent()) {
            return;
        }
        if (ask && conversation.callFlag() != 0) {
            throw new ApiException(ApiError.CONSENT_DURING_CALL);
        }
        conversation.askForRecordingConsent(ask);
        conversation.touch(clock.instant());
        events.fire(Act.of(ActKind.CONSENT_RULE_CHANGED, ConversationTarget.of(conversation))
                .changed(!ask, ask));
    }

    private boolean asks(Admission caller) {
        return conversations.get(caller.conversationId()).asksForRecordingConsent();
    }
}
