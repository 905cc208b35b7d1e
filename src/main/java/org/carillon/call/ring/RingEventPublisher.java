package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.carillon.room.conversation.ConversationRepository;

/** Tells that there is something to tell about rings, inside the transaction that changed them. */
@ApplicationScoped
class RingEventPublisher {
    @Inject
    ConversationRepository conversations;

    @Inject
    Event<Object> events;

    /** One attendee was rung. */
    void rung(long attendeeId, CallKey call) {
        events.fire(new AttendeeRung(attendeeId));
        changed(call);
    }

    /** Rings of a call changed. */
    void changed(CallKey call) {
        events.fire(new RingsChanged(call));
    }

    /** So many rings of a conversation changed, which is held and was therefore read already. */
    void changed(long conversationId, int howMany) {
        if (howMany > 0) {
            changed(CallKey.lastOf(conversations.get(conversationId)));
        }
    }
}
