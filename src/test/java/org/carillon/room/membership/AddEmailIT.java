package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Participants.entry;
import static org.carillon.testing.Participants.invite;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who are invited by address (docs/contract/participants.md 3.1 and 3.4). */
class AddEmailIT extends DeployedGroup {
    private static final String ADDRESS = "mira@elsewhere.example";

    @Test
    void anInvitationByMailOpensTheConversation() {
        assertThat(invite(owner, room, ADDRESS)).succeeds().hasNumber("type", 3);

        assertThat(owner.look(room)).hasNumber("type", 3);
        assertThat(ChatHistory.kinds(owner, room)).endsWith("guests_allowed");
    }

    @Test
    void aPublicConversationStaysPublic() {
        Room open = owner.createPublic("Open house");

        assertThat(invite(owner, open, ADDRESS).ok().object()).isEmpty();

        assertThat(owner.look(open)).hasNumber("type", 3);
        assertThat(ChatHistory.kinds(owner, open)).doesNotContain("guests_allowed");
    }

    @Test
    void whoIsInvitedByMailIsAGuestWithoutSession() {
        invite(owner, room, ADDRESS).ok();

        JsonObject entry = entry(owner, room, "emails", ADDRESS);
        assertThat(entry.getInt("participantType")).isEqualTo(4);
        assertThat(entry.getString("displayName")).isEqualTo(ADDRESS);
        assertThat(entry.getInt("inCall")).isZero();
        assertThat(entry.getJsonArray("sessionIds")).isEmpty();
        assertThat(entry.getInt("permissions")).isEqualTo(246);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "Mira@Elsewhere.example", " mira@elsewhere.example "})
    void anAddressIsThereOnce(String again) {
        invite(owner, room, ADDRESS).ok();

        assertThat(invite(owner, room, again)).succeeds();

        assertThat(owner.participants(room)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mira@bücher.example", "mira@xn--bcher-kva.example", "Mira@BU\u0308CHER.example"})
    void aMailboxIsThereOnceHoweverItsDomainIsWritten(String again) {
        invite(owner, room, "mira@bücher.example").ok();

        assertThat(invite(owner, room, again)).succeeds();

        assertThat(owner.participants(room)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mira",
                "@elsewhere.example",
                "mira@",
                "mira@elsewhere.example, noor@elsewhere.example",
                "Mira <mira@elsewhere.example>",
                "mira@else where.example",
                "mira@elsewhere.example.",
                "mira.@elsewhere.example",
                "mi..ra@elsewhere.example",
                "mira@[127.0.0.1]",
                "mira@127.0.0.1",
                "\"mi ra\"@elsewhere.example",
                "mira(here)@elsewhere.example",
                "mira@-elsewhere.example",
                "mira@else_where.example",
                "mira@ü\u202Eb.example",
                "mi\u202Era@elsewhere.example",
                "mira@elsewhere.example\r\nBcc: noor@elsewhere.example"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(invite(owner, room, text)).isRefusedFor(400, "new-participant");

        assertThat(owner.look(room)).hasNumber("type", 2);
        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void anAddressIsRequiredAndNotTooLong() {
        assertThat(owner.room("POST", room, "/participants")
                        .form("source", "emails")
                        .send())
                .isRefusedFor(400, "new-participant");
        assertThat(invite(owner, room, "m".repeat(64) + "@" + "elsewhere.".repeat(19) + "example"))
                .isRefusedFor(400, "new-participant");
    }

    @Test
    void nobodyIsInvitedToOtherTypes() {
        assertThat(invite(owner, owner.createOneToOne(user), ADDRESS)).isRefusedFor(400, "room-type");
        assertThat(invite(owner, owner.noteToSelf(), ADDRESS)).isRefusedFor(400, "room-type");
    }

    @Test
    void onlyModeratorsInvite() {
        assertThat(invite(user, room, ADDRESS)).isRefused(403);
        assertThat(invite(talk.user("stranger"), room, ADDRESS)).isRefused(404);
        assertThat(invite(talk.guest(), room, ADDRESS)).hasStatus(401);
    }

    @Test
    void whoIsInvitedByMailGoesWhenTheConversationCloses() {
        invite(owner, room, ADDRESS).ok();

        owner.room("DELETE", room, "/public").send().ok();

        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void whoIsInvitedByMailCanBecomeAModerator() {
        invite(owner, room, ADDRESS).ok();
        int attendeeId = entry(owner, room, "emails", ADDRESS).getInt("attendeeId");

        owner.room("POST", room, "/moderators")
                .form("attendeeId", attendeeId)
                .send()
                .ok();

        assertThat(entry(owner, room, "emails", ADDRESS).getInt("participantType"))
                .isEqualTo(6);
        assertThat(ChatHistory.latest(owner, room, "guest_moderator_promoted")
                        .getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo("email/" + ADDRESS);
    }

    @Test
    void whoIsInvitedByMailCannotBeRung() {
        invite(owner, room, ADDRESS).ok();
        owner.enterCall(room, 1);

        assertThat(owner.ring(room, entry(owner, room, "emails", ADDRESS).getInt("attendeeId")))
                .isRefusedFor(400, "participant");
    }

    @ParameterizedTest
    @CsvSource({"2000000000, 404", "abc, 404", "0, 404"})
    void nobodyUnknownIsInvitedAgain(String attendeeId, int status) {
        assertThat(resend(owner, attendeeId)).isRefused(status);
    }

    @Test
    void whoHasNoAddressIsSilentlyLeftOut() {
        assertThat(resend(owner, String.valueOf(user.attendeeId(room)))).succeedsWithoutData();
    }

    @Test
    void onlyModeratorsInviteAgain() {
        assertThat(resend(user, "0")).isRefused(403);
        assertThat(resend(talk.user("stranger"), "0")).isRefused(404);
        assertThat(resend(talk.guest(), "0")).hasStatus(401);
    }

    @Test
    void anAddressHasUpTo254Characters() {
        String longest = "m".repeat(64) + "@" + "elsewhere.".repeat(18) + "example99";
        assertThat(longest).hasSize(254);

        assertThat(invite(owner, room, longest + "9")).isRefusedFor(400, "new-participant");
        assertThat(invite(owner, room, longest)).succeeds();
    }

    private OcsAnswer resend(Actor who, String attendeeId) {
        return who.room("POST", room, "/participants/resend-invitations")
                .form("attendeeId", attendeeId)
                .send();
    }
}
