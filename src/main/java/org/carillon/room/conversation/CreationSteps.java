package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.Passwords;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Creates conversations. No transaction here: all is checked and the password hashed before one begins, which then does
 * everything or nothing. Source: docs/contract/conversations.md 2 and 12, docs/adr/0027.
 */
@ApplicationScoped
public class CreationSteps {
    @Inject
    CreationRules rules;

    @Inject
    CreationRecords records;

    @Inject
    Passwords passwords;

    /**
     * Creates the conversation, or finds the one-to-one conversation that is there.
     *
     * @throws ApiException OBJECT_TYPE_UNKNOWN, OBJECT_ID_UNKNOWN, CREATION_TYPE_UNKNOWN, CREATION_NOT_ALLOWED, then
     *     what the name, the named and the settings are refused with (see {@link CreationRules}), INVITED_NOT_FOUND,
     *     INVITED_NOT_ALLOWED
     */
    public Creation create(Caller caller, CreateConversation request) {
        ConversationType type = rules.type(request);
        if (!rules.mayCreate(caller, type)) {
            throw new ApiException(ApiError.CREATION_NOT_ALLOWED);
        }
        Optional<String> group = type.isModerated() ? rules.group(request) : Optional.empty();
        boolean namedByGroup = type == ConversationType.GROUP && group.isPresent();
        String name = !type.isModerated() || namedByGroup ? "" : rules.name(request);
        InvitationList named = rules.named(type, request);
        InitialSettings settings = rules.settings(caller, type, request);
        String password = rules.password(type, request);
        if (type == ConversationType.ONE_TO_ONE) {
            return records.createOneToOne(caller, request.invite());
        }
        String hash = password.isEmpty() ? null : passwords.hash(password);
        return records.create(
                caller,
                new CreationRecords.Plan(type, name, hash, settings),
                group,
                group.map(named::withGroup).orElse(named));
    }

    /** The caller's note to self, created when it is asked for first. */
    public Creation noteToSelf(Caller caller) {
        return records.noteToSelf(caller);
    }

    /**
     * What became of the request.
     *
     * @param token of the conversation
     * @param isNew false when it was there before
     * @param invalid those named who could not be added
     */
    public record Creation(ConversationToken token, boolean isNew, InvitationList invalid) {}
}
