package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.InCall.WITH_AUDIO;
import static org.carillon.testing.InCall.WITH_PHONE;
import static org.carillon.testing.InCall.WITH_VIDEO;
import static org.carillon.testing.Permission.CUSTOM;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.PUBLISH_AUDIO;
import static org.carillon.testing.Permission.PUBLISH_VIDEO;

import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;

/** Flags lose what the caller may not publish (docs/contract/call.md 1.4, 1.7 and 3.5). */
class PublishRightsIT extends DeployedGroup {
    private static final int NEITHER = ORDINARY - PUBLISH_AUDIO - PUBLISH_VIDEO;

    @Test
    void withoutTheRightToAudioThereIsNoAudio() {
        owner.permit(room, user, ORDINARY - PUBLISH_AUDIO);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_VIDEO);
    }

    @Test
    void withoutTheRightToVideoThereIsNoVideo() {
        owner.permit(room, user, ORDINARY - PUBLISH_VIDEO);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_AUDIO);
    }

    @Test
    void withoutBothOneIsStillInTheCall() {
        owner.permit(room, user, NEITHER);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void thePhoneBitIsNeverDropped() {
        owner.permit(room, user, NEITHER);

        user.enterCall(room, 15);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_PHONE);
    }

    @Test
    void theCallFlagKnowsOnlyWhatWasLeft() {
        owner.permit(room, user, NEITHER);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.look(room)).hasNumber("callFlag", IN_CALL);
    }

    @Test
    void moderatorsKeepAllRightsWhateverIsStored() {
        owner.permitAll(room, "call", CUSTOM);

        owner.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
        assertThat(owner.look(room)).hasNumber("permissions", 254);
    }

    @Test
    void permissionsOfTheCallComeBeforeThoseOfTheConversation() {
        owner.permitAll(room, "default", NEITHER);
        owner.enterCall(room, IN_CALL);
        owner.permitAll(room, "call", CUSTOM | PUBLISH_AUDIO);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_AUDIO);
    }

    @Test
    void permissionsOfTheMemberComeFirst() {
        owner.enterCall(room, IN_CALL);
        owner.permitAll(room, "call", CUSTOM | PUBLISH_AUDIO);
        owner.permit(room, user, CUSTOM | PUBLISH_VIDEO);

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_VIDEO);
    }

    @Test
    void theServersDefaultHoldsWhereNothingIsSet() {
        talk.settings().set("default_permissions", String.valueOf(ORDINARY - PUBLISH_VIDEO));

        user.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_AUDIO);
    }

    @Test
    void ordinaryMembersHaveEverythingButTheLobby() {
        assertThat(user.look(room)).hasNumber("permissions", ORDINARY).hasNumber("attendeePermissions", 0);
    }

    @Test
    void updatingIsMaskedToo() {
        owner.permit(room, user, ORDINARY - PUBLISH_AUDIO);
        user.enterCall(room, IN_CALL);

        assertThat(user.updateCall(room, AUDIO_AND_VIDEO)).succeedsWithoutData();

        assertThat(user.flags(room)).isEqualTo(IN_CALL | WITH_VIDEO);
    }
}
