package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Passwords;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Gives conversations a password: hashed first, in no transaction and under no lock, then stored by
 * {@link ConversationService}.
 *
 * <p>Source: docs/contract/conversations.md 9, docs/contract/protection.md 2.
 */
@ApplicationScoped
public class ConversationPasswordSteps {
    @Inject
    ConversationService conversations;

    @Inject
    Passwords passwords;

    /**
     * Sets the password; empty removes it.
     *
     * @throws ApiException VALUE_INVALID, PASSWORDS_BUSY, PASSWORD_NOT_POSSIBLE_HERE
     */
    public void change(Admission caller, String password) {
        if (!ValueRules.isPassword(password)) {
            throw ApiException.explained(ApiError.VALUE_INVALID, CreationRules.PASSWORD_TOO_LONG);
        }
        conversations.changePassword(caller, password.isEmpty() ? null : passwords.hash(password));
    }
}
