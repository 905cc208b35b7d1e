package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of two people bring back a partner who has left for good (docs/contract/call.md 3.2). */
class OneToOneCallIT extends DeployedTalk {
    private Actor caller;
    private Actor partner;
    private Room room;

    @BeforeEach
    void partnerHasLeft() {
        caller = talk.user("caller");
        partner = talk.user("partner");
        room = caller.createOneToOne(partner);
        partner.leaveForGood(room);
    }

    @Test
    void aPartnerWhoHasLeftIsBackWhenTheOtherCalls() {
        caller.join(room);

        assertThat(caller.joinCall(room)).succeedsWithoutData();

        assertThat(partner.peers(room)).hasSize(1);
        assertThat(partner.look(room)).hasNumber("participantType", 1);
    }

    @Test
    void aPartnerWhoHasLeftIsBackEvenWhenTheCallerHasNotJoined() {
        assertThat(caller.joinCall(room)).isRefused(404);

        assertThat(partner.getCall(room)).succeedsWithoutData();
    }

    @Test
    void aPartnerWhoHasLeftStaysAwayUntilThen() {
        assertThat(partner.getCall(room)).isRefused(404);
    }
}
