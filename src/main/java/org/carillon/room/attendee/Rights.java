package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.CallStartRule;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.ServerRight;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.Conversation;

/** What an attendee may do, after all who have a say. Source: docs/contract/call.md 1.4 and 1.5. */
@ApplicationScoped
public class Rights {
    @Inject
    Settings settings;

    @Inject
    AccountRights accounts;

    /**
     * Everything for moderators; else the first that is set of own, call's, conversation's and server's permissions.
     */
    public Permissions effective(Conversation conversation, Attendee attendee) {
        if (attendee.participantType().isModerator()) {
            return Permissions.ALL;
        }
        return attendee.permissions().or(ofMembers(conversation));
    }

    /** What those may do who have no role and no permissions of their own. */
    public Permissions ofMembers(Conversation conversation) {
        return conversation
                .callPermissions()
                .or(conversation.defaultPermissions())
                .or(serverDefault());
    }

    /** Whether the lobby holds the attendee back; moderators have the permission to ignore it. */
    public boolean isHeldInLobby(Conversation conversation, Attendee attendee) {
        return conversation.lobby().isOn() && !effective(conversation, attendee).mayIgnoreLobby();
    }

    /** Whether the attendee may start a call here. */
    public boolean mayStartCall(Conversation conversation, Attendee attendee) {
        CallStartRule whoStarts = CallStartRule.of(settings);
        if (!conversation.type().canHaveCalls()
                || whoStarts == CallStartRule.NOBODY
                || !effective(conversation, attendee).mayStartCall()
                || !isAmongStarters(attendee)) {
            return false;
        }
        ParticipantType role = attendee.participantType();
        return switch (whoStarts) {
            case USERS -> !role.isGuest() || role.isModerator();
            case MODERATORS -> role.isModerator();
            case EVERYBODY -> true;
            case NOBODY -> false;
        };
    }

    private boolean isAmongStarters(Attendee attendee) {
        String userId = attendee.actorType() == ActorType.USERS ? attendee.actorId() : null;
        return accounts.has(ServerRight.START_CALLS, userId);
    }

    private Permissions serverDefault() {
        return new Permissions(settings.number(SettingKey.DEFAULT_PERMISSIONS)).or(Permissions.FACTORY);
    }
}
