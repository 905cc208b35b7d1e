package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.DialableDigits;
import org.carillon.room.conversation.SipChanged;
import org.carillon.room.conversation.SipState;

/**
 * Gives members the PINs that they type in on the phone: seven {@link DialableDigits}, no two members of a conversation
 * the same. They stay when phones are switched off and on again. Who was left out gets one as soon as somebody looks.
 * Everything happens under the row lock of the conversation.
 *
 * <p>Source: docs/contract/participants.md 2.1.
 */
@ApplicationScoped
public class Pins {
    private static final int LENGTH = 7;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    void giveToAll(@Observes SipChanged changed) {
        if (changed.state() != SipState.OFF) {
            giveMissing(changed.conversationId());
        }
    }

    void giveToNew(@Observes AttendeeAdded added) {
        giveWherePhonesComeIn(added.conversationId());
    }

    void giveToNew(@Observes MembersAdded added) {
        giveWherePhonesComeIn(added.conversationId());
    }

    private void giveWherePhonesComeIn(long conversationId) {
        if (conversations.get(conversationId).details().sip() != SipState.OFF) {
            giveMissing(conversationId);
        }
    }

    /** Gives a PIN to all who should have one, as may be found out by who reads; takes the row lock. */
    public void giveMissing(Conversation read) {
        conversations.lock(read);
        if (read.details().sip() != SipState.OFF) {
            giveMissing(read.id());
        }
    }

    /** Gives a reader a PIN where they lack one. */
    public void giveMissing(Conversation read, Attendee reader) {
        if (reader.actorType().hasPin() && reader.pin() == null) {
            giveMissing(read);
            attendees.reread(reader);
        }
    }

    private void giveMissing(long conversationId) {
        List<Long> without = attendees.listWithoutPin(conversationId);
        if (without.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>(attendees.listPins(conversationId));
        for (long attendeeId : without) {
            String pin;
            do {
                pin = DialableDigits.random(LENGTH);
            } while (!used.add(pin));
            attendees.givePin(attendeeId, pin);
        }
    }
}
