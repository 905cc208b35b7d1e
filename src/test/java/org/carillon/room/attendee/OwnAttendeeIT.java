package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Favourites and notification levels (docs/contract/participants.md 5). */
class OwnAttendeeIT extends DeployedGroup {

    @Test
    void aFavouriteIsOneUntilItIsTakenAway() {
        assertThat(user.look(room)).hasFlag("isFavorite", false);

        assertThat(favorite("POST")).succeeds();
        assertThat(user.look(room)).hasFlag("isFavorite", true);
        assertThat(user.listRooms().list().get(0).getBoolean("isFavorite")).isTrue();

        assertThat(favorite("DELETE")).succeeds();
        assertThat(user.look(room)).hasFlag("isFavorite", false);
    }

    @Test
    void theSameAgainIsFine() {
        favorite("POST").ok();
        assertThat(favorite("POST")).succeeds();
        assertThat(user.look(room)).hasFlag("isFavorite", true);

        favorite("DELETE").ok();
        assertThat(favorite("DELETE")).succeeds();
    }

    @Test
    void itIsAFavouriteOfOneMemberOnly() {
        favorite("POST").ok();

        assertThat(owner.look(room)).hasFlag("isFavorite", false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aMemberChoosesTheirLevel(int level) {
        assertThat(notify(room, level)).succeeds();

        assertThat(user.look(room)).hasNumber("notificationLevel", level);
        assertThat(owner.look(room)).hasNumber("notificationLevel", 2);
    }

    @Test
    void aChosenLevelWinsOverTheServersOne() {
        talk.settings().set("default_group_notification", "1");
        assertThat(user.look(room)).hasNumber("notificationLevel", 1);

        notify(room, 3).ok();

        assertThat(user.look(room)).hasNumber("notificationLevel", 3);
        assertThat(owner.look(room)).hasNumber("notificationLevel", 1);
    }

    @Test
    void twoAloneAreToldOfAll() {
        Room pair = user.createOneToOne(owner);
        assertThat(user.look(pair)).hasNumber("notificationLevel", 1);

        notify(pair, 2).ok();

        assertThat(user.look(pair)).hasNumber("notificationLevel", 2);
        assertThat(owner.look(pair)).hasNumber("notificationLevel", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "abc", ""})
    void anotherLevelIsRefused(String level) {
        assertThat(notify(room, level)).isRefusedFor(400, "level");
        assertThat(user.room("POST", room, "/notify").send()).isRefusedFor(400, "level");
        assertThat(user.look(room)).hasNumber("notificationLevel", 2);
    }

    @Test
    void whoWaitsInTheLobbyMayWishToo() {
        owner.openLobby(room);

        assertThat(favorite("POST")).succeeds();
        assertThat(notify(room, 1)).succeeds();
    }

    @Test
    void whoJoinedByThemselvesMayWishToo() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        assertThat(visitor.room("POST", open, "/favorite").send()).succeeds();
        assertThat(visitor.look(open)).hasFlag("isFavorite", true);
    }

    private OcsAnswer favorite(String method) {
        return user.room(method, room, "/favorite").send();
    }

    private OcsAnswer notify(Room where, Object level) {
        return user.room("POST", where, "/notify").form("level", level).send();
    }
}
