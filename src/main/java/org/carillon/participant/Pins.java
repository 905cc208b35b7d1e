package org.carillon.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.carillon.conversation.ConversationRepository;
import org.carillon.conversation.SipChanged;
import org.carillon.conversation.SipState;

/**
 * Gives members the PINs that they type in on the phone: seven digits, no zero at the start, no two neighbours equal, no
 * two members of a conversation the same. They stay when phones are switched off and on again. Everything happens under
 * the row lock of the conversation.
 *
 * <p>Source: docs/contract/participants.md 2.1.
 */
@ApplicationScoped
class Pins {
    private static final int LENGTH = 7;

    private final SecureRandom random = new SecureRandom();

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    void giveToAll(@Observes SipChanged changed) {
        if (changed.state() != SipState.OFF) {
            giveToAll(changed.conversationId());
        }
    }

    void giveToNew(@Observes MembersAdded added) {
        if (doPhonesComeIn(added.conversationId())) {
            giveToAll(added.conversationId());
        }
    }

    void giveToNew(@Observes AttendeeAdded added) {
        Attendee attendee = attendees.get(added.attendeeId());
        if (doPhonesComeIn(added.conversationId()) && isWithout(attendee)) {
            give(attendee, new HashSet<>(attendees.listPins(added.conversationId())));
        }
    }

    private boolean doPhonesComeIn(long conversationId) {
        return conversations.get(conversationId).options().sip() != SipState.OFF;
    }

    private void giveToAll(long conversationId) {
        Set<String> used = new HashSet<>(attendees.listPins(conversationId));
        attendees.list(conversationId).stream().filter(Pins::isWithout).forEach(attendee -> give(attendee, used));
    }

    private void give(Attendee attendee, Set<String> used) {
        String pin;
        do {
            pin = next();
        } while (!used.add(pin));
        attendee.identifyBy(pin);
    }

    private String next() {
        StringBuilder pin = new StringBuilder(LENGTH);
        char last = '0';
        while (pin.length() < LENGTH) {
            char digit = (char) ('0' + random.nextInt(10));
            if (digit != last) {
                pin.append(digit);
                last = digit;
            }
        }
        return pin.toString();
    }

    private static boolean isWithout(Attendee attendee) {
        return attendee.actorType().hasPin() && attendee.pin() == null;
    }
}
