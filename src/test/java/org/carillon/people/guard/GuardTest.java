package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.Privacy;
import org.carillon.platform.http.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {
    private static final Caller USER = new Caller("mira", "Mira", false, null, "", Privacy.NONE);
    private static final Caller ADMINISTRATOR = new Caller("root", "Root", true, null, "", Privacy.NONE);

    /** Guards 6 to 15 of docs/contract/guards.md 1; ringing is a kind of moderating there (8.3). */
    @Test
    void theOrderIsTheOneOfTheContract() {
        assertThat(Guard.values())
                .containsExactly(
                        Guard.TALK_ALLOWED,
                        Guard.CALLS_ENABLED,
                        Guard.LOGGED_IN,
                        Guard.ADMIN,
                        Guard.ADMIN_OR_SELF,
                        Guard.AUDITOR,
                        Guard.PASSWORD_SHOWN,
                        Guard.PARTICIPANT,
                        Guard.READ_WRITE,
                        Guard.PAST_LOBBY,
                        Guard.MODERATOR,
                        Guard.MODERATOR_BUT_FOR_ONESELF,
                        Guard.MAY_RING,
                        Guard.MAY_START_CALL,
                        Guard.MAY_DIAL_OUT,
                        Guard.MAY_MAKE_PUBLIC,
                        Guard.MAY_CHAT,
                        Guard.MAY_LIST_PARTICIPANTS);
    }

    @ParameterizedTest
    @CsvSource({
        "TALK_ALLOWED, TALK_NOT_ALLOWED, 403",
        "CALLS_ENABLED, CALLS_DISABLED, 403",
        "LOGGED_IN, NOT_LOGGED_IN, 401",
        "ADMIN, NOT_AN_ADMIN, 403",
        "ADMIN_OR_SELF, USER_NOT_FOUND, 404",
        "AUDITOR, NOT_AN_AUDITOR, 403",
        "PARTICIPANT, CONVERSATION_NOT_FOUND, 404",
        "READ_WRITE, READ_ONLY, 403",
        "PAST_LOBBY, IN_LOBBY, 412",
        "MODERATOR, NOT_A_MODERATOR, 403",
        "MODERATOR_BUT_FOR_ONESELF, NOT_A_MODERATOR, 403",
        "MAY_RING, NOT_A_MODERATOR, 403",
        "MAY_START_CALL, PERMISSION_MISSING, 403",
        "MAY_DIAL_OUT, PERMISSION_MISSING, 403",
        "MAY_MAKE_PUBLIC, PERMISSION_MISSING, 403",
        "MAY_CHAT, PERMISSION_MISSING, 403"
    })
    void eachGuardHasItsRefusal(Guard guard, ApiError refusal, int status) {
        assertThat(guard.refusal()).isEqualTo(refusal);
        assertThat(guard.refusal().status()).isEqualTo(status);
    }

    @Test
    void aStrangerWithoutAccountPassesNoGuard() {
        GuardContext nobody = new KnownEntry(Caller.GUEST, Admission.none(new ConversationToken("abcd")), false);

        for (Guard guard : List.of(
                Guard.TALK_ALLOWED,
                Guard.CALLS_ENABLED,
                Guard.LOGGED_IN,
                Guard.ADMIN,
                Guard.ADMIN_OR_SELF,
                Guard.AUDITOR,
                Guard.PASSWORD_SHOWN,
                Guard.PARTICIPANT,
                Guard.READ_WRITE,
                Guard.MODERATOR,
                Guard.MAY_RING,
                Guard.MAY_START_CALL,
                Guard.MAY_DIAL_OUT,
                Guard.MAY_MAKE_PUBLIC,
                Guard.MAY_CHAT)) {
            assertThat(guard.passedBy(nobody)).as("%s", guard).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorWhoModeratesPassesAll(Guard guard) {
        GuardContext entry = new KnownEntry(ADMINISTRATOR, admission(true, 254, true, true), true);

        assertThat(guard.passedBy(entry)).isTrue();
    }

    @Test
    void anOrdinaryMemberMayStartButNotModerate() {
        GuardContext member = new KnownEntry(USER, admission(false, 246, true, false), true);

        assertThat(Guard.LOGGED_IN.passedBy(member)).isTrue();
        assertThat(Guard.PARTICIPANT.passedBy(member)).isTrue();
        assertThat(Guard.MAY_START_CALL.passedBy(member)).isTrue();
        assertThat(Guard.ADMIN.passedBy(member)).isFalse();
        assertThat(Guard.MODERATOR.passedBy(member)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, 246, false", "false, 254, true", "true, 254, true", "true, 0, true"})
    void theLobbyIsPassedByModeratorsAndThosePermitted(boolean moderator, int permissions, boolean passed) {
        GuardContext entry = new KnownEntry(USER, admission(moderator, permissions, true, true), true);

        assertThat(Guard.PAST_LOBBY.passedBy(entry)).isEqualTo(passed);
    }

    @Test
    void anOpenLobbyIsPassedByAll() {
        assertThat(Guard.PAST_LOBBY.passedBy(new KnownEntry(USER, admission(false, 246, true, false), true)))
                .isTrue();
    }

    @Test
    void nobodyWritesWhereItIsReadOnly() {
        assertThat(Guard.READ_WRITE.passedBy(new KnownEntry(USER, admission(true, 254, false, false), true)))
                .isFalse();
    }

    private static Admission admission(boolean moderator, int permissions, boolean readWrite, boolean lobby) {
        return new Admission(
                1,
                new ConversationToken("abcd"),
                false,
                2,
                3,
                moderator,
                false,
                new Permissions(permissions),
                true,
                readWrite,
                lobby,
                0);
    }

    /** What is known about a request without a server around it. */
    private static class KnownEntry extends GuardContext {
        private final Caller who;
        private final Admission found;
        private final boolean enabled;

        KnownEntry(Caller who, Admission found, boolean enabled) {
            this.who = who;
            this.found = found;
            this.enabled = enabled;
        }

        @Override
        Caller caller() {
            return who;
        }

        @Override
        boolean hasShownPassword() {
            return who.isUser();
        }

        @Override
        Admission admission() {
            return found;
        }

        @Override
        boolean has(ServerRight right) {
            return right.isOfAdministrators() ? who.admin() : enabled;
        }

        @Override
        boolean areCallsEnabled() {
            return enabled;
        }

        @Override
        boolean namesOwnAccount() {
            return false;
        }

        @Override
        boolean namesOneself() {
            return false;
        }

        @Override
        boolean mayRingByPermission() {
            return false;
        }
    }
}
