package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of docs/contract/call.md 1.4 and 1.5. */
class RightsTest {
    private final Map<SettingKey, String> set = new EnumMap<>(SettingKey.class);
    private final Rights rights = new Rights();
    private Conversation conversation;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void createAConversation() {
        rights.settings = new Settings() {
            @Override
            public String text(SettingKey key) {
                return set.getOrDefault(key, key.factory());
            }

            @Override
            public Set<String> names(SettingKey key) {
                return Set.of();
            }
        };
        rights.accounts = new AccountRights() {
            @Override
            public boolean has(ServerRight right, String userId) {
                return true;
            }
        };
        conversation = conversation(ConversationType.PUBLIC);
    }

    @Test
    void withoutAnyWordTheFactoryDecides() {
        assertThat(effective(0)).isEqualTo(246);
    }

    @ParameterizedTest
    @CsvSource({"22, 22", "'', 246", "0, 246", "abc, 246", "' 22 ', 22"})
    void theServerSpeaksLast(String setting, int effective) {
        set.put(SettingKey.DEFAULT_PERMISSIONS, setting);

        assertThat(effective(0)).isEqualTo(effective);
    }

    @Test
    void theConversationWinsOverTheServer() {
        set.put(SettingKey.DEFAULT_PERMISSIONS, "22");
        conversation.setDefaultPermissions(new Permissions(17));

        assertThat(effective(0)).isEqualTo(17);
    }

    @Test
    void theCallWinsOverTheConversation() {
        conversation.setDefaultPermissions(new Permissions(17));
        conversation.setCallPermissions(new Permissions(33));

        assertThat(effective(0)).isEqualTo(33);
    }

    @Test
    void theAttendeeWinsOverAll() {
        conversation.setCallPermissions(new Permissions(33));

        assertThat(effective(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "MODERATOR", "GUEST_MODERATOR"})
    void moderatorsHaveEveryRight(ParticipantType role) {
        Attendee moderator = attendee(role, 1);
        conversation.setDefaultPermissions(new Permissions(1));

        assertThat(rights.effective(conversation, moderator)).isEqualTo(Permissions.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "0, USER, true",
        "0, GUEST, true",
        "0, SELF_JOINED, true",
        "1, USER, true",
        "1, SELF_JOINED, true",
        "1, GUEST, false",
        "1, GUEST_MODERATOR, true",
        "2, USER, false",
        "2, GUEST, false",
        "2, GUEST_MODERATOR, true",
        "2, MODERATOR, true",
        "2, OWNER, true",
        "3, OWNER, false",
        "3, USER, false",
        "7, USER, true",
        "abc, GUEST, true"
    })
    void theServerSaysWhoStartsCalls(String setting, ParticipantType role, boolean may) {
        set.put(SettingKey.START_CALLS, setting);

        assertThat(rights.mayStartCall(conversation, attendee(role, 0))).isEqualTo(may);
    }

    @Test
    void withoutThePermissionNobodyStartsCalls() {
        assertThat(rights.mayStartCall(conversation, attendee(ParticipantType.USER, 246 - 2)))
                .isFalse();
    }

    @Test
    void nobodyCallsThemselves() {
        assertThat(rights.mayStartCall(conversation(ConversationType.NOTE_TO_SELF), attendee(ParticipantType.OWNER, 0)))
                .isFalse();
    }

    private int effective(int own) {
        return rights.effective(conversation, attendee(ParticipantType.USER, own))
                .bits();
    }

    private static Attendee attendee(ParticipantType role, int own) {
        Attendee attendee = Attendee.user(1, "mira", role);
        attendee.setPermissions(new Permissions(own));
        return attendee;
    }

    private static Conversation conversation(ConversationType type) {
        return new Conversation(new ConversationToken("abcd"), type, "Standup", Instant.EPOCH);
    }
}
