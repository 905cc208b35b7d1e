package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are silent for some (docs/contract/call.md 3.2 and 4.9). */
class SilentForIT extends DeployedGroup {
    private Actor third;

    @BeforeEach
    void aThirdMember() {
        third = talk.user("third");
        owner.add(room, third);
        owner.join(room);
    }

    @Test
    void whomTheCallIsSilentForIsNotRung() {
        starting(owner).form("silentFor[]", user.id()).send().ok();

        assertThat(callees()).containsExactly(third.id());
        assertThat(NotificationList.calls(user)).isEmpty();
        assertThat(NotificationList.calls(third)).hasSize(1);
    }

    @Test
    void theListMayComeAsJsonAndInTheQuery() {
        starting(owner)
                .json("{\"flags\":1,\"silentFor\":[\"%s\",\"%s\",\"nobody\"]}".formatted(user.id(), third.id()))
                .send()
                .ok();
        assertThat(callees()).isEmpty();
        owner.leaveCall(room).ok();

        starting(owner).query("silentFor[]", third.id()).send().ok();
        assertThat(callees()).containsExactly(user.id());
    }

    @Test
    void aNameAloneIsAListOfOne() {
        starting(owner)
                .form("silentFor", user.id().toUpperCase(Locale.ROOT))
                .send()
                .ok();

        assertThat(callees()).containsExactly(third.id());
    }

    @Test
    void aLongListIsTaken() {
        String ids = IntStream.range(0, 4_900).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(","));

        starting(owner)
                .json("{\"silentFor\":[" + ids + ",\"" + user.id() + "\"]}")
                .send()
                .ok();

        assertThat(callees()).containsExactly(third.id());
    }

    @Test
    void itIsAboutTheStartAlone() {
        owner.joinCall(room).ok();
        user.join(room);

        starting(user).form("silentFor[]", third.id()).send().ok();

        assertThat(NotificationList.calls(third)).hasSize(1);
    }

    @Test
    void whomTheCallIsSilentForCanStillBeRungByHand() {
        starting(owner).form("silentFor[]", user.id()).send().ok();

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(NotificationList.calls(user)).hasSize(1);
    }

    private OcsRequest starting(Actor who) {
        return who.talk("POST", "/call/" + room.token());
    }

    private List<String> callees() {
        return StoredRows.rings(room).stream()
                .map(ring -> ring.getString("user_id"))
                .toList();
    }
}
