package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups whose members alone may start calls (docs/contract/call.md 1.5). */
class StartGroupsIT extends DeployedGroup {

    @Test
    void onlyMembersOfTheGroupsStartCalls() {
        limitTo(talk.group("starters", user));

        assertThat(owner.join(room)).hasFlag("canStartCall", false);
        assertThat(owner.joinCall(room)).isRefused(403, "Can not start a call");
        assertThat(user.join(room)).hasFlag("canStartCall", true);
        assertThat(user.joinCall(room)).succeeds();
        assertThat(owner.joinCall(room)).succeeds();
    }

    @Test
    void anyOfTheGroupsWillDo() {
        String first = talk.group("first");
        String second = talk.group("second", owner);
        talk.settings().set("start_calls_groups", "[\"%s\",\"%s\"]".formatted(first, second));

        assertThat(owner.look(room)).hasFlag("canStartCall", true);
        assertThat(user.look(room)).hasFlag("canStartCall", false);
    }

    @Test
    void guestsAreInNoGroup() {
        Room open = owner.createPublic("Open house");
        limitTo(talk.group("starters", owner));
        Actor guest = talk.guest();

        assertThat(guest.join(open)).hasFlag("canStartCall", false);
        assertThat(guest.joinCall(open)).isRefused(403, "Can not start a call");
        owner.enterCall(open, IN_CALL);
        assertThat(guest.joinCall(open)).succeeds();
    }

    @Test
    void otherLimitsHoldAsWell() {
        limitTo(talk.group("starters", user));
        talk.settings().set("start_calls", "2");

        assertThat(user.look(room)).hasFlag("canStartCall", false);
        assertThat(owner.look(room)).hasFlag("canStartCall", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "no list"})
    void withoutGroupsEverybodyStarts(String value) {
        talk.settings().set("start_calls_groups", value);

        assertThat(owner.look(room)).hasFlag("canStartCall", true);
    }

    @Test
    void aLongListAsksForTheGroupsOnce() {
        for (int i = 0; i < 10; i++) {
            owner.createGroup("Group " + i);
        }
        int before = talk.statementsOf(owner.talk("GET", "/room"));
        limitTo(talk.group("starters", owner));

        assertThat(talk.statementsOf(owner.talk("GET", "/room"))).isLessThanOrEqualTo(before + 1);
    }

    private void limitTo(String group) {
        talk.settings().set("start_calls_groups", "[\"" + group + "\"]");
    }
}
