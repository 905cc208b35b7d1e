package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.carillon.testing.RoomSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of conversations costs four SQL statements, however long it is. */
class RoomListBudgetIT extends DeployedTalk {
    private static final Logger LOG = Logger.getLogger(RoomListBudgetIT.class.getName());
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

    @Test
    void twoHundredCostAsMuchAsOne() {
        talk.settings().configureSip();
        Actor one = talk.user("one");
        Actor many = talk.user("many");
        fill(one, 1);
        fill(many, 200);

        int ofMany = talk.statementsOf(many.talk("GET", "/room").query("includeStatus", 1));
        int ofOne = talk.statementsOf(one.talk("GET", "/room").query("includeStatus", 1));

        LOG.info(() -> "Statements, list of conversations with statuses: of 1 " + ofOne + ", of 200 " + ofMany);
        assertThat(ofMany).isEqualTo(ofOne);
    }

    @Test
    void findingManyCostsAsMuchAsFindingOne() {
        String word = "Jamboree " + System.nanoTime();
        Actor owner = talk.user("owner");
        RoomSettings.list(owner, owner.createGroup(word), 1);
        for (int i = 0; i < 20; i++) {
            RoomSettings.list(owner, owner.createGroup(word + " too"), 1);
        }
        Actor user = talk.user("user");
        assertThat(RoomSettings.find(user, word)).hasSize(21);

        assertThat(talk.statementsOf(user.talk("GET", "/listed-room").query("searchTerm", word)))
                .isEqualTo(talk.statementsOf(user.talk("GET", "/listed-room").query("searchTerm", "no such")));
    }

    private static void fill(Actor owner, int count) {
        for (int i = 0; i < count; i++) {
            Room room = owner.createGroup("Standup");
            owner.room("POST", room, "/favorite").send().ok();
        }
        assertThat(owner.listRooms().list()).hasSize(count);
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
