package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.CUSTOM;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.START_CALL;

import org.carillon.testing.CallEndpoint;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each entry check of the six endpoints by itself (docs/contract/guards.md 9.1). Routes and the CSRF header are checked
 * in {@code ocs}.
 */
class CallGuardsIT extends DeployedGroup {

    @BeforeEach
    void bothHaveJoined() {
        owner.join(room);
        user.join(room);
    }

    @ParameterizedTest
    @EnumSource
    void maintenanceStopsEverybody(CallEndpoint endpoint) {
        talk.settings().startMaintenance();

        assertThat(endpoint.request(owner, room).send())
                .isRefused(503, "Service unavailable")
                .hasHeader("X-Nextcloud-Maintenance-Mode", "1");
    }

    @ParameterizedTest
    @EnumSource
    void wrongCredentialsAreRefused(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner.withPassword("wrong"), room).send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Unauthorised")
                .hasEmptyData()
                .hasHeader("WWW-Authenticate");
    }

    @ParameterizedTest
    @EnumSource
    void anOutdatedClientIsToldTheLowestVersion(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner, room)
                        .header("User-Agent", "Mozilla/5.0 (Android) Nextcloud-Talk v14.1.1")
                        .send())
                .isRefused(426, "15.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void aUserOutsideTheAllowedGroupsIsRefused(CallEndpoint endpoint) {
        talk.settings().allowOnly(talk.group("allowed", owner));

        assertThat(endpoint.request(user, room).send()).isRefused(403, "Can not use Talk");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UPDATE", "LEAVE"})
    void callsCanBeSwitchedOff(CallEndpoint endpoint) {
        talk.settings().set("start_calls", "3");

        assertThat(endpoint.request(owner, room).send()).isRefused(403, "Can not use Talk");
    }

    @Test
    void updatingGoesOnAfterCallsWereSwitchedOff() {
        owner.joinCall(room).ok();
        talk.settings().set("start_calls", "3");

        assertThat(owner.updateCall(room, 1)).succeedsWithoutData();
    }

    @Test
    void leavingGoesOnAfterCallsWereSwitchedOff() {
        owner.joinCall(room).ok();
        talk.settings().set("start_calls", "3");

        assertThat(owner.leaveCall(room)).succeedsWithoutData();
        assertThat(owner.flags(room)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerDoesNotLearnThatTheConversationExists(CallEndpoint endpoint) {
        assertThat(endpoint.request(talk.user("stranger"), room).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource
    void aGuestDoesNotLearnThatTheConversationExists(CallEndpoint endpoint) {
        assertThat(endpoint.request(talk.guest(), room).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownConversationIsNotFound(CallEndpoint endpoint) {
        assertThat(endpoint.request(owner, Room.UNKNOWN).send()).isRefused(404);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RING", "DIAL_OUT"})
    void aReadOnlyConversationRefusesEvenItsOwner(CallEndpoint endpoint) {
        owner.setReadOnly(room, true);

        assertThat(endpoint.request(owner, room).send()).isRefused(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"RING", "DIAL_OUT"})
    void inAReadOnlyConversationThereIsNoCallToRingFor(CallEndpoint endpoint) {
        owner.setReadOnly(room, true);

        assertThat(endpoint.request(owner, room).send()).hasStatus(400).hasMeta("failure", 400, "");
    }

    @ParameterizedTest
    @EnumSource
    void theLobbyStopsAnOrdinaryMember(CallEndpoint endpoint) {
        owner.openLobby(room);

        assertThat(endpoint.request(user, room).send()).isRefused(412);
    }

    @Test
    void onlyModeratorsRing() {
        assertThat(user.ring(room, owner.attendeeId(room))).isRefused(403);
    }

    @Test
    void dialOutWantsTheRightToStartCalls() {
        owner.permit(room, user, ORDINARY - START_CALL | CUSTOM);

        assertThat(user.dialOut(room, owner.attendeeId(room))).isRefused(403);
    }
}
