package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.all;
import static org.carillon.testing.NotificationList.request;

import java.util.List;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many SQL statements the list of notifications costs, whatever the number of entries. */
class NotificationBudgetIT extends DeployedTalk {
    /** Each request here sends the account's password, which may be looked up once. */
    private static final int LOGIN = 1;

    /** Two for the entries, two for the status of the reader. */
    private static final int LIST = 4 + LOGIN;

    /** What each member costs who is added. */
    private static final int ATTENDEE_AND_MESSAGE = 2;

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void listingTakesFour(int count) {
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        fill(owner, user, count);
        assertThat(all(user)).hasSize(2 * count);

        assertThat(talk.statementsOf(request(user, "GET", ""))).isBetween(1, LIST);
    }

    @Test
    void theLimitOfGroupsCostsOneMore() {
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        fill(owner, user, 5);
        talk.settings().allowOnly(talk.group("insiders", user));

        assertThat(talk.statementsOf(request(user, "GET", ""))).isBetween(1, LIST + 1);
    }

    @Test
    void invitingAGroupCostsOneForAllItsMembers() {
        Actor owner = talk.user("owner");
        int one = statementsToAdd(owner, 1);
        int eleven = statementsToAdd(owner, 11);

        assertThat(eleven - one).isLessThan(10 * (ATTENDEE_AND_MESSAGE + 1));
    }

    private int statementsToAdd(Actor owner, int members) {
        List<Actor> team =
                Stream.generate(() -> talk.user("member")).limit(members).toList();
        Room room = owner.createGroup("Standup");
        return talk.statementsOf(owner.room("POST", room, "/participants")
                .form("newParticipant", talk.group("team", team.toArray(Actor[]::new)))
                .form("source", "groups"));
    }

    private static void fill(Actor owner, Actor user, int count) {
        for (int i = 0; i < count; i++) {
            owner.add(owner.createGroup("Planning"), user);
            Room called = owner.createGroup("Standup");
            owner.add(called, user);
            owner.enterCall(called, IN_CALL);
        }
    }
}
