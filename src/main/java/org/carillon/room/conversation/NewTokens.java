package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.carillon.people.identity.ConversationToken;

/**
 * Makes tokens of conversations: 8 letters and digits without those that look alike; with SIP {@link DialableDigits}.
 */
@ApplicationScoped
class NewTokens {
    private static final String LETTERS_AND_DIGITS = "abcdefghijkmnopqrstwxyz23456789";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    SipSettings sip;

    @Inject
    ConversationRepository conversations;

    ConversationToken next() {
        ConversationToken token;
        do {
            token = new ConversationToken(sip.isConfigured() ? DialableDigits.random(LENGTH) : random());
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
}
