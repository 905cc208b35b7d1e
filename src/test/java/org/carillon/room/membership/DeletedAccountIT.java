package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** What a deleted account leaves behind (docs/contract/set-up.md 1.3). */
class DeletedAccountIT extends DeployedGroup {

    @Test
    void itsCallEndsAndNobodyIsToldThatItLeft() {
        user.enterCall(room, 7);

        Accounts.delete(talk, user);

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_ended");
        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(owner.participants(room))
                .extracting(entry -> entry.getString("actorId"))
                .containsExactly(owner.id());
    }

    @Test
    void aCallGoesOnWithTheOthers() {
        user.enterCall(room, 7);
        owner.enterCall(room, 7);

        Accounts.delete(talk, user);

        assertThat(owner.peers(room)).hasSize(1);
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined");
    }

    @Test
    void allItsDevicesLeave() {
        Actor second = user.onAnotherDevice();
        user.enterCall(room, 7);
        second.enterCall(room, 1);
        user.onAnotherDevice().join(room);

        Accounts.delete(talk, user);

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined", "call_ended");
        assertThat(owner.participants(room)).hasSize(1);
    }

    @Test
    void aConversationThatOnlyGuestsAreLeftInIsDeleted() {
        Room open = user.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, 1);

        Accounts.delete(talk, user);

        assertThat(guest.room("GET", open, "").send()).isRefused(404);
        assertThat(guest.getCall(open)).isRefused(404);
    }

    @Test
    void othersStayWithoutAModerator() {
        Accounts.delete(talk, owner);

        assertThat(user.look(room)).hasNumber("participantType", 3).hasNumber("type", 2);
    }

    @Test
    void itsRingEndsAndNothingIsListedForItAnyMore() {
        owner.enterCall(room, 7);
        assertThat(NotificationList.calls(user)).hasSize(1);
        Room second = owner.createGroup("Second");
        owner.add(second, user);

        Accounts.delete(talk, user);
        Accounts.recreate(talk, user);

        assertThat(NotificationList.all(user.onAnotherDevice())).isEmpty();
        assertThat(owner.peers(room)).hasSize(1);
    }

    @Test
    void aWaitingPullOfItEnds() {
        user.join(room);
        user.pull(room).join(); // the first one is answered at once
        CompletableFuture<OcsAnswer> pull = user.pull(room);

        Accounts.delete(talk, user);

        assertThat(pull.join().status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void itsCookieIsNobodysAnyMore() {
        user.join(room);
        Actor cookieOnly = user.withCookiesAs(talk.guest());

        Accounts.delete(talk, user);
        Accounts.recreate(talk, user);

        assertThat(cookieOnly.talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithItsConversations() {
        int one = statementsWithPairs(1);
        int fifty = statementsWithPairs(50);

        assertThat(fifty).isEqualTo(one);
        assertThat(one).isLessThan(40);
    }

    private int statementsWithPairs(int count) {
        Actor popular = talk.user("popular");
        Room last = null;
        for (int i = 0; i < count; i++) {
            last = popular.createOneToOne(talk.user("partner"));
        }
        assertThat(last).isNotNull();
        return talk.statementsOf(Accounts.deleting(talk, popular));
    }

    @Test
    void aDisabledAccountIsOutOfItsCallsAndStaysAMember() {
        user.enterCall(room, 7);

        Accounts.disable(talk, user);

        assertThat(user.getCall(room)).hasStatus(401);
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_left", "call_ended");
        List<JsonObject> members = owner.participants(room);
        assertThat(members).hasSize(2);
        assertThat(owner.participant(room, user).getJsonArray("sessionIds")).isEmpty();
        Accounts.enable(talk, user);
        assertThat(user.look(room)).hasNumber("participantType", 3);
    }

    @Test
    void whoHadJoinedByThemselvesIsForgottenWhenDisabled() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        Accounts.disable(talk, visitor);

        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void nobodyDisablesOneselfOrNobody() {
        assertThat(Accounts.request(talk.admin(), "PUT", "/" + talk.admin().id() + "/disable")
                        .send()
                        .statusCode())
                .isEqualTo(101);
        assertThat(Accounts.request(talk.admin(), "PUT", "/nobody-of-this-name/disable")
                        .send()
                        .statusCode())
                .isEqualTo(101);
        assertThat(Accounts.request(owner, "PUT", "/" + user.id() + "/disable").send())
                .hasStatus(403);
    }
}
