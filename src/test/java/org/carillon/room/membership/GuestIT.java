package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests: a cookie and perhaps a name (docs/contract/participants.md 6 and 8). */
class GuestIT extends DeployedTalk {
    private Actor owner;
    private Actor guest;
    private Room open;

    @BeforeEach
    void createAPublicConversation() {
        owner = talk.user("owner");
        guest = talk.guest();
        open = owner.createPublic("Open house");
    }

    @Test
    void aGuestHasNoNameAtFirst() {
        guest.join(open);

        assertThat(shownName()).isEmpty();
    }

    @Test
    void aGuestTakesAName() {
        guest.join(open);

        assertThat(rename(guest, "Noor")).succeedsWithoutData();

        assertThat(shownName()).isEqualTo("Noor");
    }

    @Test
    void aGuestTakesAnotherNameAndNoneAgain() {
        guest.join(open);
        rename(guest, "Noor").ok();

        assertThat(rename(guest, "Mira")).succeedsWithoutData();
        assertThat(shownName()).isEqualTo("Mira");

        assertThat(rename(guest, "")).succeedsWithoutData();
        assertThat(shownName()).isEmpty();
    }

    @Test
    void aNameMayHave64Characters() {
        guest.join(open);

        assertThat(rename(guest, "n".repeat(64))).succeedsWithoutData();
        assertThat(shownName()).isEqualTo("n".repeat(64));
        assertThat(rename(guest, "🎉".repeat(64))).succeedsWithoutData();
        assertThat(shownName()).isEqualTo("🎉".repeat(64));
    }

    @Test
    void aNameOf65CharactersIsRefused() {
        guest.join(open);
        rename(guest, "Noor").ok();

        assertThat(rename(guest, "n".repeat(65))).isRefused(400);
        assertThat(shownName()).isEqualTo("Noor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed", "closed for guests"})
    void theHistoryKeepsTheNameOfAGuestWhoIsGone(String how) {
        guest.join(open);
        rename(guest, "Noor").ok();
        Chats.say(guest, open, "Hello");
        guest.joinCall(open, IN_CALL).ok();
        guest.leaveCall(open).ok();

        if (how.equals("removed")) {
            owner.room("DELETE", open, "/attendees")
                    .form("attendeeId", guest.attendeeId(open))
                    .send()
                    .ok();
        } else {
            owner.room("DELETE", open, "/public").send().ok();
        }

        assertThat(owner.participants(open)).hasSize(1);
        assertThat(ChatHistory.messages(owner, open))
                .filteredOn(message -> message.getString("actorType").equals("guests"))
                .hasSizeGreaterThan(1)
                .allSatisfy(message ->
                        assertThat(message.getString("actorDisplayName")).isIn("Noor", ""))
                .anySatisfy(message -> {
                    assertThat(message.getString("message")).isEqualTo("Hello");
                    assertThat(message.getString("actorDisplayName")).isEqualTo("Noor");
                });
        assertThat(ChatHistory.latest(owner, open, "call_started")
                        .getJsonObject("messageParameters")
                        .getJsonObject("actor")
                        .getString("name"))
                .isEqualTo("Noor (guest)");
        int id = owner.look(open).number("id");
        owner.room("DELETE", open, "").send().ok();
        assertThat(StoredRows.traces(id)).isEmpty();
    }

    @Test
    void aUserHasTheNameOfTheirAccount() {
        assertThat(rename(owner, "Somebody else")).isRefused(403);

        assertThat(owner.participant(open, owner).getString("displayName")).isEqualTo(owner.displayName());
    }

    @Test
    void withoutASessionThereIsNoGuestToName() {
        assertThat(rename(guest, "Noor")).isRefused(404);
        assertThat(rename(talk.user("stranger"), "Noor")).isRefused(404);
    }

    @Test
    void theNameStaysWhenTheGuestJoinsAgain() {
        guest.join(open);
        rename(guest, "Noor").ok();

        guest.join(open);

        assertThat(shownName()).isEqualTo("Noor");
    }

    @Test
    void aGuestWhoJoinsAgainIsTheSame() {
        OcsAnswer first = guest.join(open);

        OcsAnswer second = guest.join(open);

        assertThat(second)
                .hasText("actorId", first.text("actorId"))
                .hasNumber("attendeeId", first.number("attendeeId"));
        assertThat(second.text("sessionId")).isNotEqualTo(first.text("sessionId"));
        assertThat(owner.participants(open)).hasSize(2);
    }

    @Test
    void aGuestIsNamedByTheDigestOfTheirFirstSession() {
        assertThat(guest.join(open).text("actorId")).matches("[0-9a-f]{40}");
    }

    @Test
    void aGuestModeratorWhoJoinsAgainIsStillOne() {
        guest.join(open);
        owner.promote(open, guest);

        assertThat(guest.join(open)).hasNumber("participantType", 6).hasNumber("permissions", 254);
    }

    @Test
    void aGuestOnAnotherDeviceIsSomebodyElse() {
        String actor = guest.join(open).text("actorId");

        assertThat(guest.onAnotherDevice().join(open).text("actorId")).isNotEqualTo(actor);
        assertThat(owner.participants(open)).hasSize(3);
    }

    @Test
    void aGuestInTheCallIsAConflictWithoutForce() {
        String session = guest.join(open).text("sessionId");
        guest.joinCall(open, IN_CALL).ok();

        assertThat(guest.joining(open).form("force", false).send())
                .hasStatus(409)
                .hasText("sessionId", session);
        assertThat(guest.flags(open)).isEqualTo(IN_CALL);
    }

    @Test
    void aGuestWhoLeftIsAStranger() {
        guest.join(open);

        guest.leave(open);

        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(rename(guest, "Noor")).isRefused(404);
        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void whoLeftWithoutAnythingOfTheirOwnIsForgottenWithTheNextList() {
        Actor named = talk.guest();
        named.join(open);
        named.callOneself(open, "Noor");
        named.leave(open);
        guest.join(open);
        guest.leave(open);
        int id = owner.look(open).number("id");
        assertThat(StoredRows.traces(id)).filteredOn("attendee"::equals).hasSize(3);

        assertThat(owner.participants(open)).hasSize(1);

        assertThat(StoredRows.traces(id)).filteredOn("attendee"::equals).hasSize(2);
    }

    @Test
    void whoTookPartInTheRunningCallIsCountedAtItsEnd() {
        owner.enterCall(open, IN_CALL);
        guest.enterCall(open, IN_CALL);
        guest.leave(open);
        owner.participants(open);

        owner.leaveCall(open).ok();

        assertThat(ChatHistory.latest(owner, open, "call_ended").getString("message"))
                .contains("1 guest");
    }

    @Test
    void aGuestGetsOneCookieAtTheLatestWhenTheyJoin() {
        OcsAnswer joined = guest.join(open);

        assertThat(joined.headers("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/"));
    }

    @Test
    void aGuestWithTheMarkAloneIsLeftOut() {
        guest.join(open);
        rename(guest, "Noor").ok();
        owner.permit(open, guest, 1);

        guest.leave(open);

        assertThat(owner.participants(open)).hasSize(1);
    }

    private String shownName() {
        return owner.participants(open).stream()
                .filter(entry -> entry.getString("actorType").equals("guests"))
                .findFirst()
                .orElseThrow()
                .getString("displayName");
    }

    private OcsAnswer rename(Actor who, String name) {
        return who.request("POST", "/ocs/v2.php/apps/spreed/api/v1/guest/" + open.token() + "/name")
                .form("displayName", name)
                .send();
    }
}
