package org.carillon.call.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Actor;
import org.carillon.people.audit.ActorDesk;
import org.carillon.people.audit.Target;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationTarget;

/** Consents as evidence. Source: docs/contract/call.md 5.2. */
@ApplicationScoped
@Transactional
public class ConsentRecords {
    @Inject
    ConsentRepository consents;

    @Inject
    Settings settings;

    @Inject
    ActorDesk desk;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /** Keeps a consent that was just given. */
    void keep(Conversation conversation, Attendee attendee) {
        String wording = settings.text(SettingKey.RECORDING_CONSENT_TEXT);
        RecordingConsent consent = new RecordingConsent(conversation, attendee, clock.instant())
                .on(wording, desk.current().address());
        consents.add(consent);
        events.fire(Act.of(
                        ActKind.CONSENT_GIVEN,
                        ConversationTarget.of(conversation)
                                .attendee(attendee.actorType().wireName(), attendee.actorId()))
                .with("call", consent.evidence().call())
                .with("textVersion", wording));
    }

    /** Those behind an id; of one actor and one conversation, or with null of all. */
    List<ConsentEvidence> list(String actor, ConversationToken token, long after, int most) {
        return consents.list(actor, token, after, most);
    }

    /** Removes those given before. */
    void prune(Instant limit) {
        int removed = consents.removeBefore(limit);
        if (removed > 0) {
            events.fire(Act.of(ActKind.CONSENTS_PRUNED, Target.NONE)
                    .by(Actor.SYSTEM)
                    .with("before", limit.toString())
                    .with("removed", removed));
        }
    }
}
