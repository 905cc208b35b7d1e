package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Actor;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.RecentTokens;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Switch;

/** Changes of a conversation, each under its row lock. Source: docs/contract/conversations.md 5 to 10 and 15. */
@ApplicationScoped
@Transactional
public class ConversationService {

    @Inject
    RecentTokens formerTokens;

    @Inject
    ConversationRepository conversations;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Gives the conversation another name.
     *
     * @throws ApiException CONVERSATION_TYPE_INVALID, VALUE_INVALID when empty or longer than 255 characters
     */
    public void rename(Admission caller, String newName) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_INVALID);
        }
        String oldName = conversation.name();
        String name = ValueRules.name(newName).orElseThrow(() -> new ApiException(ApiError.VALUE_INVALID));
        if (!name.equals(oldName)) {
            conversation.rename(name);
            events.fire(new ConversationRenamed(conversation.id(), caller.attendeeId(), oldName, name));
            record(ActKind.CONVERSATION_RENAMED, conversation, oldName, name);
        }
    }

    /**
     * Deletes the conversation with all that hangs on it.
     *
     * @throws ApiException CONVERSATION_TYPE_INVALID
     */
    public void delete(Admission caller) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo()) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_INVALID);
        }
        events.fire(Act.of(ActKind.CONVERSATION_DELETED, ConversationTarget.of(conversation)));
        remove(conversation);
    }

    /** Deletes a locked conversation with all that hangs on it. */
    public void remove(Conversation conversation) {
        formerTokens.note(conversation.token());
        events.fire(new ConversationDeleted(conversation.id()));
        conversations.remove(conversation);
    }

    /**
     * Opens the conversation for guests, or closes it for them; who came in without being invited then has to go.
     *
     * @throws ApiException CONVERSATION_TYPE_INVALID
     */
    public void changeGuests(Admission caller, boolean allowed) {
        Conversation conversation = conversations.lockModerated(caller.conversationId());
        if (conversation.setOpenForGuests(allowed)) {
            events.fire(new GuestsChanged(conversation.id(), caller.attendeeId(), allowed));
            record(ActKind.GUESTS_CHANGED, conversation, !allowed, allowed);
        }
    }

    /**
     * Makes the conversation read-only (1) or writable (0).
     *
     * @throws ApiException VALUE_INVALID, CONVERSATION_TYPE_INVALID
     */
    public void changeReadOnly(Admission caller, Integer state) {
        boolean readOnly = Switch.isOn(state, ApiError.VALUE_INVALID);
        Conversation conversation = conversations.lockModerated(caller.conversationId());
        if (conversation.setReadOnly(readOnly)) {
            events.fire(new ReadOnlyChanged(conversation.id(), caller.attendeeId(), readOnly));
            record(ActKind.READ_ONLY_CHANGED, conversation, !readOnly, readOnly);
        }
    }

    /**
     * Closes (1) or opens (0) the lobby.
     *
     * @param timer when it opens by itself, in seconds since 1970; null or 0: never
     * @throws ApiException VALUE_INVALID, CONVERSATION_TYPE_INVALID
     */
    public void changeLobby(Admission caller, Integer state, Long timer) {
        boolean on = Switch.isOn(state, ApiError.VALUE_INVALID);
        if (!ValueRules.isTimer(timer)) {
            throw new ApiException(ApiError.VALUE_INVALID);
        }
        Conversation conversation = conversations.lockModerated(caller.conversationId());
        boolean wasOn = conversation.lobby().isOn();
        String before = conversation.lobby().described();
        if (on) {
            conversation.lobby().close(ValueRules.timer(timer));
        } else {
            conversation.lobby().open();
        }
        if (on != wasOn) {
            events.fire(new LobbyChanged(conversation.id(), caller.attendeeId(), on));
        }
        String after = conversation.lobby().described();
        if (!after.equals(before)) {
            record(ActKind.LOBBY_CHANGED, conversation, before, after);
        }
    }

    /** Opens the lobbies whose time has come, one after the other by id, as everywhere where several are locked. */
    public void openDueLobbies(Collection<Conversation> read) {
        read.stream()
                .filter(conversation -> conversation.lobby().isDue(clock.instant()))
                .sorted(Comparator.comparing(Conversation::id))
                .forEach(this::openDueLobby);
    }

    /** Opens the lobby of a conversation just read if its time has come, as the first reader after it does. */
    public void openDueLobby(Conversation conversation) {
        conversations.lock(conversation);
        if (conversation.lobby().isDue(clock.instant())) {
            String before = conversation.lobby().described();
            conversation.lobby().open();
            events.fire(new LobbyChanged(conversation.id(), null, false));
            events.fire(Act.of(ActKind.LOBBY_CHANGED, ConversationTarget.of(conversation))
                    .by(Actor.SYSTEM)
                    .changed(before, conversation.lobby().described()));
        }
    }

    /**
     * Sets the password, or removes it.
     *
     * @param hash null: none
     * @throws ApiException PASSWORD_NOT_POSSIBLE_HERE
     */
    void changePassword(Admission caller, String hash) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type() != ConversationType.PUBLIC) {
            throw new ApiException(ApiError.PASSWORD_NOT_POSSIBLE_HERE);
        }
        boolean wasSet = conversation.passwordHash() != null;
        conversation.protect(hash);
        events.fire(new PasswordChanged(conversation.id(), caller.attendeeId(), hash != null));
        record(
                ActKind.CONVERSATION_PASSWORD_CHANGED,
                conversation,
                wasSet ? Act.SECRET : null,
                hash != null ? Act.SECRET : null);
    }

    /**
     * Sets what ordinary participants may do, for good or until the call ends. Their own permissions are reset.
     *
     * @throws ApiException CONVERSATION_TYPE_INVALID, VALUE_INVALID
     */
    public void changePermissions(Admission caller, PermissionsMode mode, Integer bits) {
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type().isBetweenTwo() || conversation.type() == ConversationType.NOTE_TO_SELF) {
            throw new ApiException(ApiError.CONVERSATION_TYPE_INVALID);
        }
        if (!Permissions.isValid(bits)) {
            throw new ApiException(ApiError.VALUE_INVALID);
        }
        Permissions permissions = Permissions.custom(bits);
        Permissions before =
                switch (mode) {
                    case DEFAULT -> conversation.defaultPermissions();
                    case CALL -> conversation.callPermissions();
                };
        switch (mode) {
            case DEFAULT -> conversation.setDefaultPermissions(permissions);
            case CALL -> conversation.setCallPermissions(permissions);
        }
        events.fire(new PermissionsChanged(conversation.id()));
        events.fire(Act.of(ActKind.CONVERSATION_PERMISSIONS_CHANGED, ConversationTarget.of(conversation))
                .with("mode", mode.name())
                .changed(before.bits(), permissions.bits()));
    }

    private void record(ActKind kind, Conversation conversation, Object before, Object after) {
        events.fire(Act.of(kind, ConversationTarget.of(conversation)).changed(before, after));
    }
}
