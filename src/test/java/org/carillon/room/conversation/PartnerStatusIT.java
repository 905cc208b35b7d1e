package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status of the partner in one-to-one conversations (docs/contract/conversations.md 3 and 13.4). */
class PartnerStatusIT extends DeployedTalk {
    private static final String[] FIELDS = {"status", "statusIcon", "statusMessage", "statusClearAt"};

    private Actor user;
    private Actor partner;
    private Room room;

    @BeforeEach
    void createThePair() {
        user = talk.user("user");
        partner = talk.user("partner");
        room = user.createOneToOne(partner);
    }

    @Test
    void theConversationShowsThePartnersStatus() {
        UserStatuses.choose(user, "dnd").ok();
        UserStatuses.choose(partner, "away").ok();
        UserStatuses.say(partner, "vacationing").ok();

        assertThat(user.look(room))
                .hasText("status", "away")
                .hasText("statusIcon", "🌴")
                .hasText("statusMessage", "Vacationing");
        assertThat(partner.look(room)).hasText("status", "dnd");
    }

    @Test
    void theAnswerToItsCreationShowsItAlready() {
        UserStatuses.choose(partner, "online").ok();

        OcsAnswer answer = user.talk("POST", "/room")
                .form("roomType", 1)
                .form("invite", partner.id())
                .send();

        assertThat(answer).hasText("status", "online");
        assertThat(answer.object()).containsEntry("statusMessage", JsonValue.NULL);
    }

    @Test
    void aPartnerWhoSaidNothingIsOffline() {
        OcsAnswer seen = user.look(room);

        assertThat(seen).hasText("status", "offline");
        assertThat(seen.object())
                .containsEntry("statusIcon", JsonValue.NULL)
                .containsEntry("statusMessage", JsonValue.NULL)
                .containsEntry("statusClearAt", JsonValue.NULL);
    }

    @Test
    void thePartnersCallElsewhereIsShown() {
        Room other = partner.createGroup("Standup");

        partner.enterCall(other, IN_CALL);

        assertThat(user.look(room)).hasText("status", "away").hasText("statusMessage", "In a call");
    }

    @Test
    void theListShowsItWhenAskedFor() {
        UserStatuses.choose(partner, "online").ok();

        assertThat(inList(user.talk("GET", "/room").query("includeStatus", "true"))
                        .getString("status"))
                .isEqualTo("online");
        assertThat(inList(user.talk("GET", "/room"))).doesNotContainKeys(FIELDS);
    }

    @Test
    void aListOfChangesHasAllPairsWhenStatusesAreAskedFor() {
        Room group = user.createGroup("Standup");
        long later = CarillonServer.advanceClock(Duration.ofSeconds(10)).getEpochSecond();

        assertThat(tokens(
                        user.talk("GET", "/room").query("modifiedSince", later).query("includeStatus", "true")))
                .containsExactly(room.token());
        assertThat(tokens(user.talk("GET", "/room").query("modifiedSince", later)))
                .doesNotContain(room.token(), group.token());
    }

    @Test
    void otherConversationsHaveNoStatus() {
        Room group = user.createGroup("Standup");
        user.add(group, partner);

        assertThat(user.look(group).object()).doesNotContainKeys(FIELDS);
        assertThat(user.look(user.noteToSelf()).object()).doesNotContainKeys(FIELDS);
    }

    private JsonObject inList(OcsRequest request) {
        return request.send().ok().list().stream()
                .filter(conversation -> conversation.getString("token").equals(room.token()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tokens(OcsRequest request) {
        return request.send().ok().list().stream()
                .map(conversation -> conversation.getString("token"))
                .toList();
    }
}
