package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talk for some groups only (docs/contract/guards.md 6.3). */
class TalkAllowedIT extends DeployedGroup {

    @BeforeEach
    void onlyTheOwnersGroupMayTalk() {
        talk.settings().allowOnly(talk.group("allowed", owner));
    }

    @Test
    void aMemberOfTheGroupTalks() {
        owner.join(room);

        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void somebodyElseSeesNoCapabilitiesOfTalk() {
        assertThat(capabilities(user)).doesNotContainKey("spreed");
        assertThat(capabilities(owner)).containsKey("spreed");
    }

    @Test
    void everybodyTalksAgainWhenTheSettingIsGone() {
        talk.settings().reset("allowed_groups");

        assertThat(user.getCall(room)).succeeds();
    }

    private static JsonObject capabilities(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/cloud/capabilities")
                .send()
                .ok()
                .object()
                .getJsonObject("capabilities");
    }
}
