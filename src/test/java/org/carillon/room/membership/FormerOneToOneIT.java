package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.NotificationList;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-to-one conversation after one of the two was deleted (docs/contract/conversations.md 1). */
class FormerOneToOneIT extends DeployedTalk {
    private Actor mira;
    private Actor noor;
    private Room pair;

    @BeforeEach
    void createThePair() {
        mira = talk.user("mira");
        noor = talk.user("noor");
        pair = mira.createOneToOne(noor);
    }

    @Test
    void itIsReadOnlyAndNamedAfterWhoIsGone() {
        Accounts.delete(talk, noor);

        assertThat(mira.look(pair))
                .hasNumber("type", 5)
                .hasText("name", noor.displayName())
                .hasText("displayName", noor.displayName())
                .hasNumber("readOnly", 1)
                .hasNumber("participantType", 1)
                .hasFlag("canDeleteConversation", false)
                .hasFlag("canLeaveConversation", true);
        assertThat(mira.listRooms().list()).singleElement().satisfies(shown -> assertThat(shown.getInt("type"))
                .isEqualTo(5));
    }

    @Test
    void onlyTheReaderIsLeft() {
        Accounts.delete(talk, noor);

        assertThat(mira.participants(pair))
                .extracting(entry -> entry.getString("actorId"))
                .containsExactly(mira.id());
    }

    @Test
    void nobodyCallsInIt() {
        mira.join(pair);

        Accounts.delete(talk, noor);

        assertThat(mira.joinCall(pair)).isRefused(403);
        assertThat(mira.getCall(pair)).isRefused(403);
        assertThat(mira.participants(pair)).hasSize(1);
    }

    @Test
    void itIsNeitherRenamedNorDeletedNorOpened() {
        Accounts.delete(talk, noor);

        assertThat(mira.room("PUT", pair, "").form("roomName", "New").send()).isRefusedFor(400, "type");
        assertThat(mira.room("DELETE", pair, "").send()).isRefusedFor(400, "type");
        assertThat(mira.room("PUT", pair, "/read-only").form("state", 0).send()).isRefusedFor(400, "type");
    }

    @Test
    void theReaderCanLeaveItForGood() {
        Accounts.delete(talk, noor);

        mira.leaveForGood(pair);

        assertThat(mira.room("GET", pair, "").send()).isRefused(404);
    }

    @Test
    void aCallOfWhoIsGoneWasMissed() {
        noor.enterCall(pair, 7);

        Accounts.delete(talk, noor);

        assertThat(ChatHistory.calls(mira, pair)).containsExactly("call_started", "call_missed");
        JsonObject missed = ChatHistory.latest(mira, pair, "call_missed");
        assertThat(missed.getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("name"))
                .isEqualTo("Deleted user");
        assertThat(mira.look(pair)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
        assertThat(NotificationList.calls(mira)).isEmpty();
    }

    @Test
    void whoIsLeftInTheCallIsTakenOutOfIt() {
        mira.enterCall(pair, 7);
        noor.enterCall(pair, 7);

        Accounts.delete(talk, noor);

        assertThat(ChatHistory.calls(mira, pair))
                .containsExactly("call_started", "call_joined", "call_left", "call_ended");
        assertThat(mira.look(pair))
                .hasFlag("hasCall", false)
                .hasNumber("callFlag", 0)
                .hasNumber("participantFlags", 0)
                .hasNumber("type", 5);
    }

    @Test
    void whoCallsSomebodyThatGoesIsTakenOutToo() {
        mira.enterCall(pair, 7);

        Accounts.delete(talk, noor);

        assertThat(ChatHistory.calls(mira, pair)).containsExactly("call_started", "call_left", "call_tried");
        assertThat(mira.look(pair)).hasFlag("hasCall", false).hasNumber("type", 5);
    }

    @Test
    void aCallThatWhoIsGoneNeverTookStaysTold() {
        mira.enterCall(pair, 7);
        mira.leaveCall(pair).ok();

        Accounts.delete(talk, noor);

        JsonObject tried = ChatHistory.latest(mira, pair, "call_tried");
        assertThat(tried.getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("name"))
                .isEqualTo("Deleted user");
    }

    @Test
    void oneThatHadBeenLeftIsFormerToo() {
        noor.leaveForGood(pair);

        Accounts.delete(talk, noor);

        assertThat(mira.look(pair)).hasNumber("type", 5).hasText("displayName", noor.displayName());
    }

    @Test
    void oneThatTheOtherOneHadLeftIsGone() {
        mira.leaveForGood(pair);

        Accounts.delete(talk, noor);

        assertThat(mira.room("GET", pair, "").send()).isRefused(404);
    }

    @Test
    void aNewAccountOfThatIdBeginsAnew() {
        Accounts.delete(talk, noor);
        Accounts.recreate(talk, noor);

        assertThat(noor.onAnotherDevice().listRooms().list()).isEmpty();
        Room second = mira.createOneToOne(noor);

        assertThat(second).isNotEqualTo(pair);
        assertThat(mira.look(second)).hasNumber("type", 1).hasText("displayName", "Somebody else");
        assertThat(mira.look(pair)).hasNumber("type", 5).hasText("displayName", noor.displayName());
    }
}
