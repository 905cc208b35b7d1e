package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Participants.entry;
import static org.carillon.testing.Participants.invite;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carillon.testing.DeployedMails;
import org.carillon.testing.MailServer;
import org.carillon.testing.MailServer.Mail;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails to those who are invited by address (docs/contract/participants.md 3.4). */
class InvitationMailIT extends DeployedMails {
    private String address;

    @BeforeEach
    void chooseAnAddress() {
        address = "mira-" + UUID.randomUUID() + "@elsewhere.example";
    }

    @Test
    void aMailTellsWhoInvitesAndWhereTo() {
        try (MailServer server = MailServer.open()) {
            invite(owner, room, address).ok();

            Mail mail = mails(server, 1).get(0);
            assertThat(mail.from()).isEqualTo("talk@carillon.example");
            assertThat(mail.subject()).isEqualTo(owner.displayName() + " invites you to Standup");
            assertThat(mail.text())
                    .contains(owner.displayName(), "Standup")
                    .containsPattern("http://\\S+/call/" + room.token());
        }
        await().untilAsserted(() -> assertThat(StoredRows.mails(room)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameArrivesWhole(String name) {
        Room party = owner.createGroup(name);
        try (MailServer server = MailServer.open()) {
            invite(owner, party, address).ok();

            Mail mail = mails(server, 1).get(0);
            assertThat(mail.subject()).isEqualTo(owner.displayName() + " invites you to " + name);
            assertThat(mail.text()).contains('"' + name + '"');
            assertThat(mail.from()).isEqualTo("talk@carillon.example");
        }
    }

    static Stream<String> names() {
        return Stream.of(
                "Fête à Łódź 🎉",
                "🎉".repeat(255),
                "a" + "語".repeat(254),
                "n".repeat(255),
                "שלום עולם",
                "=?utf-8?Q?hello?=",
                "👩‍👩‍👧‍👦 \"quoted\" <b>");
    }

    @Test
    void aMailToALabelsArrives() {
        try (MailServer server = MailServer.open()) {
            invite(owner, room, address.replace("elsewhere", "bücher")).ok();

            assertThat(mails(server, address.replace("elsewhere", "xn--bcher-kva"), 1))
                    .hasSize(1);
        }
    }

    @Test
    void anAddressThatIsThereIsNotWrittenToAgain() {
        try (MailServer server = MailServer.open()) {
            invite(owner, room, address).ok();
            mails(server, 1);

            invite(owner, room, address).ok();
            resend(null).ok();

            assertThat(mails(server, 2)).hasSize(2);
        }
    }

    @Test
    void allOfThemCanBeInvitedAgain() {
        String other = "noor-" + address;
        try (MailServer server = MailServer.open()) {
            invite(owner, room, address).ok();
            invite(owner, room, other).ok();
            mails(server, other, 1);

            assertThat(resend(null)).succeedsWithoutData();

            mails(server, address, 2);
            mails(server, other, 2);
        }
    }

    @Test
    void oneCanBeInvitedAgain() {
        String other = "noor-" + address;
        try (MailServer server = MailServer.open()) {
            invite(owner, room, other).ok();
            invite(owner, room, address).ok();
            mails(server, address, 1);
            mails(server, other, 1);

            assertThat(resend(attendeeId())).succeedsWithoutData();

            mails(server, address, 2);
            assertThat(server.mails(other)).hasSize(1);
        }
    }

    @Test
    void aMailWaitsForTheMailServer() {
        invite(owner, room, address).ok();
        awaitAttempts();
        try (MailServer server = MailServer.open()) {
            awaitNewAttempts(() -> assertThat(server.mails(address)).isNotEmpty());
        }
    }

    @Test
    void whoIsRemovedGetsNoMail() {
        invite(owner, room, address).ok();
        awaitAttempts();

        Participants.remove(owner, room, attendeeId()).ok();

        assertThat(StoredRows.mails(room)).isEmpty();
    }

    @Test
    void nobodyIsInvitedToADeletedConversation() {
        invite(owner, room, address).ok();
        int id = owner.look(room).number("id");

        owner.talk("DELETE", "/room/" + room.token()).send().ok();

        assertThat(StoredRows.traces(id)).isEmpty();
    }

    @Test
    void theAnswerDoesNotWaitForTheMailServer() {
        assertThat(invite(owner, room, address)).succeeds().hasNumber("type", 3);
        JsonObject entry = entry(owner, room, "emails", address);
        assertThat(entry.getInt("participantType")).isEqualTo(4);
    }

    private List<Mail> mails(MailServer server, int count) {
        return mails(server, address, count);
    }

    private static List<Mail> mails(MailServer server, String to, int count) {
        await().untilAsserted(() -> assertThat(server.mails(to)).hasSize(count));
        return server.mails(to);
    }

    private int attendeeId() {
        return entry(owner, room, "emails", address).getInt("attendeeId");
    }

    private OcsAnswer resend(Integer attendeeId) {
        var request = owner.room("POST", room, "/participants/resend-invitations");
        return (attendeeId == null ? request : request.form("attendeeId", attendeeId)).send();
    }
}
