package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The entry checks of what moderators do with a conversation and its people (docs/contract/guards.md 9.2 and 9.3). */
class ConversationGuardsIT extends DeployedTalk {
    private Actor owner;
    private Actor user;
    private Room open;

    /** Each takes a right request as far as the guards can tell. */
    enum Endpoint {
        RENAME("PUT", "", false),
        DELETE("DELETE", "", false),
        OPEN("POST", "/public", true),
        CLOSE("DELETE", "/public", true),
        READ_ONLY("PUT", "/read-only", true),
        LOBBY("PUT", "/webinar/lobby", true),
        PASSWORD("PUT", "/password", false),
        DEFAULT_PERMISSIONS("PUT", "/permissions/default", false),
        CALL_PERMISSIONS("PUT", "/permissions/call", false),
        DESCRIPTION("PUT", "/description", false),
        LISTING("PUT", "/listable", true),
        SIP("PUT", "/webinar/sip", true),
        MESSAGE_EXPIRATION("POST", "/message-expiration", false),
        RECORDING_CONSENT("PUT", "/recording-consent", true),
        ADD("POST", "/participants", true),
        REMOVE("DELETE", "/attendees", false),
        PROMOTE("POST", "/moderators", false),
        DEMOTE("DELETE", "/moderators", false),
        ATTENDEE_PERMISSIONS("PUT", "/attendees/permissions", false);

        final String method;
        final String path;
        final boolean needsLogin;

        Endpoint(String method, String path, boolean needsLogin) {
            this.method = method;
            this.path = path;
            this.needsLogin = needsLogin;
        }
    }

    @BeforeEach
    void createAPublicConversation() {
        owner = talk.user("owner");
        user = talk.user("user");
        open = owner.createPublic("Open house");
        owner.add(open, user);
    }

    @ParameterizedTest
    @EnumSource
    void anOrdinaryMemberIsRefused(Endpoint endpoint) {
        assertThat(request(user, open, endpoint).send()).isRefused(403);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerFindsNothing(Endpoint endpoint) {
        assertThat(request(talk.user("stranger"), open, endpoint).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownConversationIsNotFound(Endpoint endpoint) {
        assertThat(request(owner, Room.UNKNOWN, endpoint).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource
    void aGuestIsRefused(Endpoint endpoint) {
        Actor guest = talk.guest();
        guest.join(open);

        if (endpoint.needsLogin) {
            assertThat(request(guest, open, endpoint).send())
                    .hasStatus(401)
                    .hasMeta("failure", 997, "Current user is not logged in");
        } else {
            assertThat(request(guest, open, endpoint).send()).isRefused(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuestWhoHasNotJoinedIsRefused(Endpoint endpoint) {
        if (endpoint.needsLogin) {
            assertThat(request(talk.guest(), open, endpoint).send()).hasStatus(401);
        } else {
            assertThat(request(talk.guest(), open, endpoint).send()).isRefused(404);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETE")
    void aGuestModeratorNeedsALoginForSome(Endpoint endpoint) {
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        int status = request(guest, open, endpoint).send().status();

        if (endpoint.needsLogin) {
            assertThat(status).isEqualTo(401);
        } else {
            assertThat(status).isNotIn(401, 403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMissingRightIsNoticedBeforeABrokenBody(Endpoint endpoint) {
        assertThat(user.room(endpoint.method, open, endpoint.path)
                        .json("{\"state\":")
                        .send())
                .isRefused(403);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsBarredFromTalkIsToldSo(Endpoint endpoint) {
        talk.settings().allowOnly(talk.group("others"));

        assertThat(request(owner, open, endpoint).send()).isRefused(403, "Can not use Talk");
    }

    @ParameterizedTest
    @EnumSource
    void theProofAgainstForeignPagesIsNeeded(Endpoint endpoint) {
        assertThat(request(owner, open, endpoint).without("OCS-APIRequest").send())
                .failsTheCsrfCheck();
    }

    @Test
    void leavingForGoodNeedsALogin() {
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(guest.room("DELETE", open, "/participants/self").send()).hasStatus(401);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void wishesNeedALogin(String method, String path) {
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(guest.room(method, open, path).form("level", 1).send()).hasStatus(401);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void aStrangerHasNoWishes(String method, String path) {
        assertThat(talk.user("stranger")
                        .room(method, open, path)
                        .form("level", 1)
                        .send())
                .isRefused(404);
    }

    static Stream<Arguments> wishes() {
        return Stream.of(
                Arguments.of("POST", "/notify-calls"),
                Arguments.of("POST", "/notify"),
                Arguments.of("POST", "/favorite"),
                Arguments.of("DELETE", "/favorite"));
    }

    @Test
    void aStrangerDoesNotLeave() {
        assertThat(talk.user("stranger")
                        .room("DELETE", open, "/participants/self")
                        .send())
                .isRefused(404);
    }

    private static OcsRequest request(Actor who, Room room, Endpoint endpoint) {
        return who.room(endpoint.method, room, endpoint.path)
                .form("roomName", "Garden party")
                .form("state", 1)
                .form("description", "Flowers and cake")
                .form("scope", 1)
                .form("seconds", 3600)
                .form("password", "let-me-in-42")
                .form("permissions", 16)
                .form("method", "set")
                .form("recordingConsent", 1)
                .form("newParticipant", "admin")
                .form("attendeeId", 2_000_000_000);
    }
}
