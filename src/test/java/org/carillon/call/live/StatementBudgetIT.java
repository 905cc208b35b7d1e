package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many SQL statements a request may cost, whatever the number of members. */
class StatementBudgetIT extends DeployedTalk {
    /** Each request here sends the account's password, which may be looked up once. */
    private static final int LOGIN = 1;

    private static final int PEERS = 2 + LOGIN;
    private static final int START_OR_END = 15 + LOGIN;
    private static final int OTHER = 10 + LOGIN;

    /** Accounts are costly to make and log in, so these are shared; conversations are not. */
    private static final Map<Integer, List<Actor>> TEAMS = new ConcurrentHashMap<>();

    private Actor owner;
    private List<Actor> members;
    private Room room;

    @BeforeEach
    void createTheOwner() {
        owner = talk.user("owner");
        members = List.of();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void listingPeersTakesTwo(int count) {
        createGroupWith(count);
        everybodyEnters();

        assertThat(talk.statementsOf(call(owner, "GET"))).isBetween(1, PEERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void startingTakesFifteen(int count) {
        createGroupWith(count);
        owner.join(room);

        assertThat(talk.statementsOf(call(owner, "POST"))).isBetween(1, START_OR_END);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void joiningTakesTen(int count) {
        createGroupWith(count);
        everybodyEnters();
        owner.leaveCall(room).ok();

        assertThat(talk.statementsOf(call(owner, "POST"))).isBetween(1, OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void updatingTakesTen(int count) {
        createGroupWith(count);
        everybodyEnters();

        assertThat(talk.statementsOf(call(owner, "PUT").form("flags", 3))).isBetween(1, OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void leavingTakesTen(int count) {
        createGroupWith(count);
        everybodyEnters();

        assertThat(talk.statementsOf(call(owner, "DELETE"))).isBetween(1, OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void endingAsTheLastOneTakesFifteen(int count) {
        createGroupWith(count);
        everybodyEnters();
        for (Actor member : members) {
            member.leaveCall(room).ok();
        }

        assertThat(talk.statementsOf(call(owner, "DELETE"))).isBetween(1, START_OR_END);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void endingForEverybodyTakesFifteen(int count) {
        createGroupWith(count);
        everybodyEnters();

        assertThat(talk.statementsOf(call(owner, "DELETE").form("all", true))).isBetween(1, START_OR_END);
    }

    @Test
    void aStatusOfTheUserCostsAJoinNothing() {
        createGroupWith(1);
        everybodyEnters();
        owner.leaveCall(room).ok();
        int without = talk.statementsOf(call(owner, "POST"));
        owner.leaveCall(room).ok();
        UserStatuses.choose(owner, "online").ok();

        assertThat(talk.statementsOf(call(owner, "POST"))).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void statusesInTheParticipantsListTakeTwoMore(int count) {
        createGroupWith(count);
        everybodyEnters();
        UserStatuses.choose(owner, "online").ok();
        owner.participants(room);
        int without = talk.statementsOf(owner.room("GET", room, "/participants"));

        int with = talk.statementsOf(owner.room("GET", room, "/participants").query("includeStatus", 1));

        assertThat(with - without).isEqualTo(2);
    }

    @Test
    void ringingTakesTen() {
        createGroupWith(1);
        owner.enterCall(room, IN_CALL);
        int callee = members.get(0).attendeeId(room);

        assertThat(talk.statementsOf(owner.talk("POST", "/call/" + room.token() + "/ring/" + callee)))
                .isBetween(1, OTHER);
    }

    private void createGroupWith(int count) {
        members = TEAMS.computeIfAbsent(
                count,
                size -> Stream.generate(() -> talk.user("member")).limit(size).toList());
        room = owner.createFor(talk.group("team", members.toArray(Actor[]::new)));
    }

    private void everybodyEnters() {
        owner.enterCall(room, IN_CALL);
        for (Actor member : members) {
            member.enterCall(room, IN_CALL);
        }
    }

    private OcsRequest call(Actor actor, String method) {
        return actor.talk(method, "/call/" + room.token());
    }
}
