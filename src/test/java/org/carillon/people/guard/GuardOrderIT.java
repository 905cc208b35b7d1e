package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.START_CALL;

import org.carillon.testing.CallEndpoint;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two reasons to refuse at once: the earlier guard answers, and every guard answers before the body is looked at. */
class GuardOrderIT extends DeployedGroup {
    private static final String OUTDATED = "Mozilla/5.0 (Android) Nextcloud-Talk v14.1.1";

    @BeforeEach
    void bothHaveJoined() {
        owner.join(room);
        user.join(room);
    }

    @ParameterizedTest
    @EnumSource
    void maintenanceComesBeforeCredentials(CallEndpoint endpoint) {
        talk.settings().startMaintenance();

        assertThat(endpoint.request(owner.withPassword("wrong"), room).send()).hasStatus(503);
    }

    @ParameterizedTest
    @EnumSource
    void credentialsComeBeforeTheRoute(CallEndpoint endpoint) {
        assertThat(owner.withPassword("wrong")
                        .talk(endpoint.method(), endpoint.path("ABC"))
                        .send())
                .hasStatus(401);
    }

    @ParameterizedTest
    @EnumSource
    void credentialsComeBeforeTheCsrfHeader(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner.withPassword("wrong"), room)
                        .without("OCS-APIRequest")
                        .send())
                .hasStatus(401);
    }

    @ParameterizedTest
    @EnumSource
    void theRouteComesBeforeTheCsrfHeader(CallEndpoint endpoint) {
        assertThat(owner.talk(endpoint.method(), endpoint.path("ABC"))
                        .without("OCS-APIRequest")
                        .send())
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource
    void theCsrfHeaderComesBeforeTheClientVersion(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner, room)
                        .without("OCS-APIRequest")
                        .header("User-Agent", OUTDATED)
                        .send())
                .failsTheCsrfCheck();
    }

    @ParameterizedTest
    @EnumSource
    void theClientVersionComesBeforeTheAllowedGroups(CallEndpoint endpoint) {
        talk.settings().allowOnly(talk.group("allowed", owner));

        assertThat(endpoint.request(user, room).header("User-Agent", OUTDATED).send())
                .hasStatus(426);
    }

    @ParameterizedTest
    @EnumSource
    void theClientVersionComesBeforeMembership(CallEndpoint endpoint) {
        assertThat(endpoint.request(talk.user("stranger"), room)
                        .header("User-Agent", OUTDATED)
                        .send())
                .isRefused(426, "15.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void theAllowedGroupsComeBeforeMembership(CallEndpoint endpoint) {
        talk.settings().allowOnly(talk.group("allowed", owner));

        assertThat(endpoint.request(talk.user("stranger"), room).send()).isRefused(403, "Can not use Talk");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UPDATE", "LEAVE"})
    void switchedOffCallsComeBeforeMembership(CallEndpoint endpoint) {
        talk.settings().set("start_calls", "3");

        assertThat(endpoint.request(talk.user("stranger"), room).send()).isRefused(403, "Can not use Talk");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RING", "DIAL_OUT"})
    void membershipComesBeforeReadOnly(CallEndpoint endpoint) {
        owner.setReadOnly(room, true);

        assertThat(endpoint.request(talk.user("stranger"), room).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource
    void membershipComesBeforeTheLobby(CallEndpoint endpoint) {
        owner.openLobby(room);

        assertThat(endpoint.request(talk.user("stranger"), room).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RING", "DIAL_OUT"})
    void readOnlyComesBeforeTheLobby(CallEndpoint endpoint) {
        owner.setReadOnly(room, true);
        owner.openLobby(room);

        assertThat(endpoint.request(user, room).send()).isRefused(403);
    }

    @Test
    void theLobbyComesBeforeTheRoleForRinging() {
        owner.openLobby(room);

        assertThat(user.ring(room, owner.attendeeId(room))).isRefused(412);
    }

    @Test
    void theLobbyComesBeforeTheRightToDialOut() {
        owner.permit(room, user, ORDINARY - START_CALL);
        owner.openLobby(room);

        assertThat(user.dialOut(room, owner.attendeeId(room))).isRefused(412);
    }

    @ParameterizedTest
    @EnumSource(names = {"RING", "DIAL_OUT"})
    void theRightComesBeforeTheStateOfTheCall(CallEndpoint endpoint) {
        owner.permit(room, user, ORDINARY - START_CALL);

        assertThat(endpoint.request(user, room).send()).isRefused(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void theLobbyAnswersBeforeABrokenBodyIsRead(String method) {
        owner.openLobby(room);

        assertThat(user.talk(method, "/call/" + room.token())
                        .json("{\"flags\":")
                        .send())
                .isRefused(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void theLobbyAnswersBeforeFlagsAreChecked(String method) {
        owner.openLobby(room);

        assertThat(user.talk(method, "/call/" + room.token())
                        .form("flags", "abc")
                        .send())
                .isRefused(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aReadOnlyConversationAnswersBeforeABrokenBodyIsRead(String method) {
        owner.setReadOnly(room, true);

        assertThat(owner.talk(method, "/call/" + room.token())
                        .json("{\"flags\":")
                        .send())
                .isRefused(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aStrangerGetsNoAnswerAboutTheirBody(String method) {
        assertThat(talk.user("stranger")
                        .talk(method, "/call/" + room.token())
                        .json("{\"flags\":99}")
                        .send())
                .isRefused(404);
    }
}
