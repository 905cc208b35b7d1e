package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;

/**
 * Makes tokens of conversations: 8 letters and digits without those that look alike; with SIP only digits, none at the
 * start a zero and none doubled, so that people can dial them.
 */
@ApplicationScoped
class Tokens {
    private static final String LETTERS_AND_DIGITS = "abcdefghijkmnopqrstwxyz23456789";
    private static final String DIGITS = "0123456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    SipSettings sip;

    @Inject
    ConversationRepository conversations;

    String next() {
        String token;
        do {
            token = sip.isConfigured() ? dialable() : random();
        } while (conversations.findByToken(token).isPresent());
        return token;
    }

    private String random() {
        StringBuilder token = new StringBuilder(LENGTH);
        while (token.length() < LENGTH) {
            token.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
        }
        return token.toString();
    }

    private String dialable() {
        StringBuilder token = new StringBuilder(LENGTH);
        char last = '0';
        while (token.length() < LENGTH) {
            char digit = DIGITS.charAt(random.nextInt(DIGITS.length()));
            if (digit != last) {
                token.append(digit);
                last = digit;
            }
        }
        return token.toString();
    }
}
