package org.carillon.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of conversations costs four SQL statements, however long it is. */
class RoomListBudgetIT extends DeployedTalk {
    private static final int BUDGET = 4;

    /** The request sends the account's password, which may be looked up once. */
    private static final int LOGIN = 1;

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void listingTakesFour(int count) {
        Actor owner = talk.user("owner");
        for (int i = 0; i < count; i++) {
            Room room = owner.createGroup("Standup");
            owner.enterCall(room, 1);
        }
        assertThat(owner.listRooms().list()).hasSize(count);

        assertThat(talk.statementsOf(owner.talk("GET", "/room"))).isBetween(1, BUDGET + LOGIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void statusesOfPartnersTakeTwoMore(int count) {
        Actor owner = talk.user("owner");
        for (int i = 0; i < count; i++) {
            Actor partner = talk.user("partner");
            owner.createOneToOne(partner);
            partner.enterCall(partner.createGroup("Standup"), 1);
        }
        int without = talk.statementsOf(owner.talk("GET", "/room"));

        int with = talk.statementsOf(owner.talk("GET", "/room").query("includeStatus", 1));

        assertThat(with - without).isEqualTo(2);
    }
}
