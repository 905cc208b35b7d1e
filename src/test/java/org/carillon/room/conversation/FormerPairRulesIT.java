package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with what is left of a pair when one account is gone (docs/contract/conversations.md 1.3). */
class FormerPairRulesIT extends DeployedGroup {
    private Actor partner;
    private Room pair;

    @BeforeEach
    void createAFormerPair() {
        partner = talk.user("partner");
        pair = owner.createOneToOne(partner);
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + partner.id())
                .send()
                .ok();
    }

    @Test
    void itStillHasTheNameOfThePartner() {
        assertThat(owner.look(pair))
                .hasNumber("type", 5)
                .hasText("name", partner.displayName())
                .hasText("displayName", partner.displayName())
                .hasNumber("notificationLevel", 1)
                .hasFlag("canStartCall", false)
                .hasFlag("canLeaveConversation", true)
                .hasFlag("canDeleteConversation", false);
        assertThat(owner.look(pair).object()).doesNotContainKey("status");
    }

    @Test
    void itIsListedLikeThat() {
        assertThat(owner.listRooms().list())
                .filteredOn(entry -> entry.getString("token").equals(pair.token()))
                .singleElement()
                .extracting((JsonObject entry) -> entry.getString("displayName"))
                .isEqualTo(partner.displayName());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, '', 400, type",
        "DELETE, '', 400, type",
        "PUT, /description, 400, type",
        "POST, /public, 400, type",
        "DELETE, /public, 400, type",
        "PUT, /read-only, 400, type",
        "PUT, /listable, 400, type",
        "PUT, /webinar/lobby, 400, type",
        "PUT, /permissions/default, 400, type",
        "PUT, /permissions/call, 400, type",
        "PUT, /password, 403, type",
        "POST, /participants, 400, room-type",
        "DELETE, /attendees, 400, room-type",
        "PUT, /attendees/permissions, 400, room-type"
    })
    void nothingChangesItAnyMore(String method, String path, int status, String word) {
        assertThat(owner.room(method, pair, path)
                        .form("roomName", "Garden party")
                        .form("description", "Flowers and cake")
                        .form("state", 1)
                        .form("scope", 1)
                        .form("permissions", 16)
                        .form("method", "set")
                        .form("attendeeId", 0)
                        .form("newParticipant", user.id())
                        .form("password", "let-me-in-42")
                        .send())
                .isRefusedFor(status, word);

        assertThat(owner.look(pair)).hasNumber("type", 5).hasText("description", "");
    }

    @Test
    void nobodyCallsInIt() {
        owner.join(pair);

        assertThat(owner.joinCall(pair)).isRefused(403);
        assertThat(owner.look(pair)).hasFlag("hasCall", false);
    }

    @Test
    void itsMemberLeavesIt() {
        owner.leaveForGood(pair);

        assertThat(owner.room("GET", pair, "").send()).isRefused(404);
    }
}
