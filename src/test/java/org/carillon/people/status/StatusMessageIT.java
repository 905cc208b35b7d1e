package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user says beside their status (docs/contract/status.md 3.2 to 3.5). */
class StatusMessageIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @ParameterizedTest
    @CsvSource({
        "meeting, 📅, In a meeting",
        "commuting, 🚌, Commuting",
        "sick-leave, 🤒, Out sick",
        "vacationing, 🌴, Vacationing",
        "remote-work, 🏡, Working remotely",
    })
    void aPredefinedMessageBringsItsIconAndText(String id, String icon, String text) {
        assertThat(UserStatuses.say(user, id))
                .succeeds()
                .hasText("messageId", id)
                .hasText("icon", icon)
                .hasText("message", text)
                .hasFlag("messageIsPredefined", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "lunch", "MEETING", ""})
    void anotherIdIsRefused(String id) {
        assertThat(UserStatuses.say(user, id)).isRefused(400);
    }

    @Test
    void aMissingIdIsRefused() {
        assertThat(predefined().send()).isRefused(400);
    }

    @Test
    void aMessageAloneLeavesTheStatusOffline() {
        assertThat(UserStatuses.say(user, "meeting"))
                .hasText("status", "offline")
                .hasFlag("statusIsUserDefined", false);
    }

    @Test
    void ownWordsReplaceAPredefinedMessage() {
        UserStatuses.say(user, "meeting").ok();

        OcsAnswer answer = UserStatuses.say(user, "🎸", "On stage");

        assertThat(answer)
                .succeeds()
                .hasText("icon", "🎸")
                .hasText("message", "On stage")
                .hasFlag("messageIsPredefined", false);
        assertThat(answer.object().get("messageId")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void ownWordsNeedNoIcon() {
        OcsAnswer answer = custom().form("message", "On stage").send();

        assertThat(answer).succeeds().hasText("message", "On stage");
        assertThat(answer.object().get("icon")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void eightyCharactersAreTakenOfAnyPlane() {
        assertThat(UserStatuses.say(user, "", "😀".repeat(80))).succeeds();
        assertThat(UserStatuses.own(user)).hasText("message", "😀".repeat(80));
    }

    @Test
    void eightyOneCharactersAreRefused() {
        assertThat(UserStatuses.say(user, "", "x".repeat(81))).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🎸🎸", "🎸x"})
    void anIconIsOneEmoji(String icon) {
        assertThat(UserStatuses.say(user, icon, "On stage")).isRefused(400);
    }

    @Test
    void noWordsAndNoIconTakeTheMessageAway() {
        UserStatuses.choose(user, "online").ok();
        UserStatuses.say(user, "meeting").ok();

        OcsAnswer answer = UserStatuses.say(user, "", "");

        assertThat(answer).hasText("status", "online");
        assertThat(answer.object().get("message")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aMessageIsTakenAwayAndTheStatusStays() {
        UserStatuses.choose(user, "away").ok();
        UserStatuses.say(user, "🎸", "On stage").ok();

        assertThat(UserStatuses.sayNothing(user)).succeedsWithoutData();

        OcsAnswer status = UserStatuses.own(user);
        assertThat(status).hasText("status", "away");
        assertThat(status.object().get("message")).isEqualTo(JsonValue.NULL);
        assertThat(status.object().get("icon")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void takingNothingAwayMakesNoStatus() {
        assertThat(UserStatuses.sayNothing(user)).succeedsWithoutData();

        assertThat(UserStatuses.own(user)).isRefused(404);
    }

    @Test
    void aMessageEndsWhenItsTimeHasCome() {
        UserStatuses.choose(user, "dnd").ok();
        long end = CarillonServer.advanceClock(Duration.ZERO).getEpochSecond() + 600;
        OcsAnswer said =
                predefined().form("messageId", "meeting").form("clearAt", end).send();
        assertThat(said).hasText("messageId", "meeting").hasNumber("clearAt", (int) end);

        talk.advanceClock(Duration.ofSeconds(601));

        OcsAnswer status = UserStatuses.own(user);
        assertThat(status).hasText("status", "dnd").hasFlag("messageIsPredefined", false);
        assertThat(status.object().get("message")).isEqualTo(JsonValue.NULL);
        assertThat(status.object().get("clearAt")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-5", "999999999999999", "soon"})
    void anEndThatCannotComeIsRefused(String end) {
        assertThat(predefined()
                        .form("messageId", "meeting")
                        .form("clearAt", end)
                        .send())
                .isRefused(400);
        assertThat(custom().form("message", "On stage").form("clearAt", end).send())
                .isRefused(400);
    }

    private OcsRequest predefined() {
        return UserStatuses.request(user, "PUT", "/user_status/message/predefined");
    }

    private OcsRequest custom() {
        return UserStatuses.request(user, "PUT", "/user_status/message/custom");
    }
}
