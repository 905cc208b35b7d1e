package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password of a public conversation (docs/contract/conversations.md 9, docs/contract/participants.md 6). */
class PasswordIT extends DeployedTalk {
    private static final String PASSWORD = "let-me-in-42";

    private Actor owner;
    private Room open;

    @BeforeEach
    void createAPublicConversation() {
        owner = talk.user("owner");
        open = owner.createPublic("Open house");
    }

    @Test
    void aPasswordIsSet() {
        assertThat(protect(owner, open, PASSWORD)).succeeds();

        assertThat(owner.look(open)).hasFlag("hasPassword", true);
    }

    @Test
    void theWrongPasswordIsRefused() {
        owner.setPassword(open, PASSWORD);

        assertThat(talk.guest().joining(open).form("password", "let-me-in-43").send())
                .isRefused(403);
        assertThat(talk.guest().joining(open).send()).isRefused(403);
        assertThat(talk.user("visitor")
                        .joining(open)
                        .form("password", PASSWORD + " ")
                        .send())
                .isRefused(403);
    }

    @Test
    void aRefusedVisitorIsNoParticipant() {
        owner.setPassword(open, PASSWORD);

        talk.user("visitor").joining(open).form("password", "wrong").send();

        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void aGuestWhoIsRefusedOnTheWayBackInIsOut() {
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);
        owner.setPassword(open, PASSWORD);

        assertThat(guest.joining(open).send()).isRefused(403);

        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(owner.look(open)).hasFlag("hasCall", false);
        assertThat(ChatHistory.calls(owner, open)).containsExactly("call_started", "call_left", "call_ended");
        assertThat(guest.joining(open).form("password", PASSWORD).send()).succeeds();
    }

    @Test
    void theRightPasswordLetsIn() {
        owner.setPassword(open, PASSWORD);

        assertThat(talk.guest().joining(open).form("password", PASSWORD).send())
                .succeeds()
                .hasNumber("participantType", 4);
    }

    @Test
    void aNewPasswordEndsTheOldOne() {
        owner.setPassword(open, PASSWORD);
        talk.guest().joining(open).form("password", PASSWORD).send().ok();

        owner.setPassword(open, "another-one-7");

        assertThat(talk.guest().joining(open).form("password", PASSWORD).send()).isRefused(403);
        assertThat(talk.guest().joining(open).form("password", "another-one-7").send())
                .succeeds();
    }

    @Test
    void theEmptyPasswordRemovesIt() {
        owner.setPassword(open, PASSWORD);

        assertThat(protect(owner, open, "")).succeeds();

        assertThat(owner.look(open)).hasFlag("hasPassword", false);
        assertThat(talk.guest().joining(open).send()).succeeds();
    }

    @Test
    void theChatTellsIt() {
        protect(owner, open, PASSWORD).ok();
        protect(owner, open, "").ok();

        assertThat(ChatHistory.kinds(owner, open)).contains("password_set", "password_removed");
    }

    @Test
    void sessionsThatExistGoOn() {
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);

        owner.setPassword(open, PASSWORD);

        assertThat(guest.getCall(open)).succeeds();
        assertThat(guest.flags(open)).isEqualTo(IN_CALL);
    }

    @Test
    void aGuestWhoJoinsAgainNeedsIt() {
        Actor guest = talk.guest();
        guest.join(open);
        owner.setPassword(open, PASSWORD);

        assertThat(guest.joining(open).send()).isRefused(403);
        assertThat(guest.joining(open).form("password", PASSWORD).send()).succeeds();
    }

    @Test
    void aMemberNeedsNone() {
        Actor user = talk.user("user");
        owner.add(open, user);
        owner.setPassword(open, PASSWORD);

        assertThat(user.joining(open).send()).succeeds();
    }

    @Test
    void onlyPublicConversationsHaveOne() {
        assertThat(protect(owner, owner.createGroup("Standup"), PASSWORD)).isRefusedFor(403, "type");
        assertThat(protect(owner, owner.createOneToOne(talk.user("partner")), PASSWORD))
                .isRefusedFor(403, "type");
        assertThat(protect(owner, owner.noteToSelf(), PASSWORD)).isRefusedFor(403, "type");
    }

    @Test
    void aGuestModeratorMaySetIt() {
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(protect(guest, open, PASSWORD)).succeeds();
    }

    @Test
    void thePasswordIsNeverShown() {
        owner.setPassword(open, PASSWORD);

        assertThat(owner.look(open).body()).doesNotContain(PASSWORD);
    }

    @Test
    void aVisitorWhoIsInNeedsNone() {
        Actor visitor = talk.user("visitor");
        visitor.join(open);
        owner.setPassword(open, PASSWORD);

        assertThat(visitor.onAnotherDevice().joining(open).send()).succeeds().hasNumber("participantType", 5);
    }

    @Test
    void itHasUpTo255Characters() {
        String longest = "p".repeat(255);

        assertThat(protect(owner, open, longest + "p")).isRefusedFor(400, "value");
        assertThat(owner.look(open)).hasFlag("hasPassword", false);
        assertThat(protect(owner, open, longest)).succeeds();
        assertThat(talk.guest().joining(open).form("password", longest).send()).succeeds();
    }

    private static OcsAnswer protect(Actor who, Room room, String password) {
        return who.room("PUT", room, "/password").form("password", password).send();
    }
}
