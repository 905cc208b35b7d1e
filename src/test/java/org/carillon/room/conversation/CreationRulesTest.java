package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Privacy;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked for when a conversation is created (docs/contract/conversations.md 2). */
class CreationRulesTest {
    private static final Caller ALICE = new Caller("alice", "Alice", false, null, "", Privacy.NONE);

    private final CreationRules rules = new CreationRules();
    private final Set<ServerRight> missing = EnumSet.noneOf(ServerRight.class);
    private boolean isSipConfigured;
    private boolean canRecord;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void set() {
        rules.rights = new AccountRights() {
            @Override
            public boolean has(ServerRight right, Caller caller) {
                return !missing.contains(right);
            }
        };
        rules.sip = new SipSettings() {
            @Override
            public boolean isConfigured() {
                return isSipConfigured;
            }

            @Override
            public boolean admits(Caller account) {
                return !missing.contains(ServerRight.LET_PHONES_IN);
            }
        };
        rules.recording = new RecordingSettings() {
            @Override
            public boolean isUsable() {
                return canRecord;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threeTypesCanBeCreated(int type) {
        assertThat(rules.type(asking("roomType", type)).number()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, 5, 6, 7})
    void noOtherTypeCan(int type) {
        assertRefused(() -> rules.type(asking("roomType", type)), ApiError.CREATION_TYPE_UNKNOWN);
    }

    @Test
    void aTypeIsNeeded() {
        assertRefused(() -> rules.type(asking("roomName", "Standup")), ApiError.CREATION_TYPE_UNKNOWN);
    }

    @Test
    void whatItBelongsToIsRefusedBeforeTheType() {
        assertRefused(() -> rules.type(asking("objectType", "file", "objectId", "1")), ApiError.OBJECT_TYPE_UNKNOWN);
        assertRefused(() -> rules.type(asking("objectId", "1")), ApiError.OBJECT_ID_UNKNOWN);
        assertThat(rules.type(asking("objectType", "", "objectId", "", "roomType", 2)))
                .isEqualTo(ConversationType.GROUP);
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TO_ONE, true, true, true, true",
        "GROUP, true, false, true, false",
        "PUBLIC, true, false, false, false",
    })
    void eachTypeNeedsItsRights(
            ConversationType type, boolean withBoth, boolean withoutFirst, boolean withoutSecond, boolean withNone) {
        assertThat(rules.mayCreate(ALICE, type)).isEqualTo(withBoth);
        missing.add(ServerRight.CREATE_CONVERSATIONS);
        assertThat(rules.mayCreate(ALICE, type)).isEqualTo(withoutFirst);
        missing.add(ServerRight.MAKE_PUBLIC);
        assertThat(rules.mayCreate(ALICE, type)).isEqualTo(withNone);
        missing.remove(ServerRight.CREATE_CONVERSATIONS);
        assertThat(rules.mayCreate(ALICE, type)).isEqualTo(withoutSecond);
    }

    @Test
    void aSourceThatIsNotKnownMeansGroups() {
        assertThat(rules.group(asking("invite", "devs", "source", "anything"))).contains("devs");
        assertThat(rules.group(asking("invite", "devs"))).contains("devs");
        assertThat(rules.group(asking("source", "teams"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"circles", "teams"})
    void aSourceThatIsNotSupportedIsRefused(String source) {
        assertRefused(() -> rules.group(asking("invite", "devs", "source", source)), ApiError.INVITED_INVALID);
    }

    @Test
    void onlyPublicConversationsHaveAPassword() {
        CreateConversation request = asking("password", "secret");

        assertThat(rules.password(ConversationType.PUBLIC, request)).isEqualTo("secret");
        assertThat(rules.password(ConversationType.GROUP, asking())).isEmpty();
        assertRefused(() -> rules.password(ConversationType.GROUP, request), ApiError.CREATION_PASSWORD_INVALID);
    }

    @Test
    void nobodyElseIsInAOneToOneConversation() {
        CreateConversation request = asking("participants", Map.of("users", List.of("carol")));

        assertThat(rules.named(ConversationType.GROUP, request).users()).containsExactly("carol");
        assertRefused(() -> rules.named(ConversationType.ONE_TO_ONE, request), ApiError.INVITED_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "readOnly, 2, CREATION_READ_ONLY_INVALID",
        "lobbyState, 2, CREATION_LOBBY_INVALID",
        "listable, 3, CREATION_LISTING_INVALID",
        "listable, -1, CREATION_LISTING_INVALID",
        "messageExpiration, -1, CREATION_EXPIRATION_INVALID",
        "sipEnabled, 1, CREATION_SIP_INVALID",
        "permissions, 256, CREATION_PERMISSIONS_INVALID",
        "recordingConsent, 1, CREATION_CONSENT_INVALID",
        "mentionPermissions, 2, CREATION_MENTIONS_INVALID",
    })
    void aNumberThatDoesNotFitIsRefusedWithItsOwnWord(String name, int number, ApiError refusal) {
        assertRefused(() -> settings(ConversationType.GROUP, name, number), refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"readOnly", "lobbyState", "listable", "messageExpiration", "permissions", "mentionPermissions"})
    void aOneToOneConversationHasNothingToSet(String name) {
        assertThat(settings(ConversationType.GROUP, name, 1)).isNotNull();
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> settings(ConversationType.ONE_TO_ONE, name, 1));
        assertThat(settings(ConversationType.ONE_TO_ONE, name, 0)).isNotNull();
    }

    @Test
    void whatIsNotSupportedIsRefused() {
        assertRefused(() -> settings(ConversationType.GROUP, "emoji", "!"), ApiError.AVATAR_NOT_SUPPORTED);
        assertRefused(() -> settings(ConversationType.GROUP, "avatarColor", "#fff"), ApiError.AVATAR_NOT_SUPPORTED);
        assertRefused(() -> settings(ConversationType.GROUP, "preset", "hall"), ApiError.PRESET_NOT_SUPPORTED);
    }

    @Test
    void theOwnerIsTheCaller() {
        assertThat(settings(ConversationType.GROUP, "owner", "ALICE")).isNotNull();
        assertRefused(() -> settings(ConversationType.GROUP, "owner", "bob"), ApiError.OWNER_NOT_SUPPORTED);
    }

    @Test
    void aTimerNeedsALobby() {
        assertThat(settings(ConversationType.GROUP, "lobbyState", 1, "lobbyTimer", 60L)
                        .access()
                        .lobbyTimer())
                .hasToString("1970-01-01T00:01:00Z");
        assertRefused(() -> settings(ConversationType.GROUP, "lobbyTimer", 60L), ApiError.CREATION_LOBBY_TIMER_INVALID);
        assertThat(settings(ConversationType.GROUP, "lobbyTimer", 0L).access().lobbyTimer())
                .isNull();
    }

    @Test
    void phonesComeInWhereSipIsConfiguredAndTheCallerIsAdmitted() {
        isSipConfigured = true;
        assertThat(settings(ConversationType.GROUP, "sipEnabled", 2).sip()).isEqualTo(SipState.WITHOUT_PIN);

        missing.add(ServerRight.LET_PHONES_IN);
        assertRefused(() -> settings(ConversationType.GROUP, "sipEnabled", 2), ApiError.CREATION_SIP_INVALID);
        assertThat(settings(ConversationType.GROUP, "sipEnabled", 0).sip()).isEqualTo(SipState.OFF);
    }

    @Test
    void consentIsAskedForWhereCallsCanBeRecorded() {
        canRecord = true;

        assertThat(settings(ConversationType.GROUP, "recordingConsent", 1).recordingConsent())
                .isTrue();
    }

    @Test
    void permissionsAreStoredAsChosenOnes() {
        assertThat(settings(ConversationType.GROUP, "permissions", 4).permissions())
                .isEqualTo(Permissions.custom(4));
    }

    private InitialSettings settings(ConversationType type, Object... asked) {
        return rules.settings(ALICE, type, asking(asked));
    }

    private static void assertRefused(ThrowingCallable attempt, ApiError refusal) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(attempt)
                .extracting(ApiException::error)
                .isEqualTo(refusal);
    }

    /** A request with these parameters, name by name, and no others. */
    private static CreateConversation asking(Object... namesAndValues) {
        RecordComponent[] components = CreateConversation.class.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            int place = List.of(namesAndValues).indexOf(components[i].getName());
            boolean isNamed = place >= 0 && place % 2 == 0;
            Object absent = components[i].getType() == Map.class ? Map.of() : null;
            values[i] = isNamed ? namesAndValues[place + 1] : absent;
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return CreateConversation.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no such request", e);
        }
    }
}
