package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.idOfOnly;
import static org.carillon.testing.NotificationList.request;
import static org.carillon.testing.NotificationList.subjects;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Permission;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** Entries that their reader may not see any more (docs/contract/notifications.md 4.2). */
class DroppedNotificationsIT extends DeployedGroup {
    @Test
    void theLobbyTakesEntriesFromThoseItHoldsForGood() {
        owner.enterCall(room, IN_CALL);
        owner.openLobby(room);

        assertThat(subjects(user)).isEmpty();

        owner.room("PUT", room, "/webinar/lobby").form("state", 0).send().ok();
        assertThat(subjects(user)).isEmpty();
        assertThat(listed()).isEqualTo("false");
    }

    @Test
    void theLobbyLeavesEntriesThatNobodyReadMeanwhile() {
        owner.enterCall(room, IN_CALL);
        owner.openLobby(room);

        owner.room("PUT", room, "/webinar/lobby").form("state", 0).send().ok();

        assertThat(subjects(user)).hasSize(1);
    }

    @Test
    void aLobbyThatIsDueHoldsNobody() {
        owner.enterCall(room, IN_CALL);
        owner.openLobbyUntil(room, owner.look(room).number("lastActivity") + 600);

        talk.advanceClock(Duration.ofSeconds(601));

        assertThat(subjects(user)).hasSize(1);
    }

    @Test
    void theLobbyTakesNothingFromModeratorsAndThoseWhoMayIgnoreIt() {
        Actor moderator = talk.user("moderator");
        Actor special = talk.user("special");
        owner.add(room, moderator, special);
        owner.promote(room, moderator);
        owner.permit(room, special, Permission.IGNORE_LOBBY);
        owner.enterCall(room, IN_CALL);

        owner.openLobby(room);

        assertThat(subjects(moderator)).hasSize(1);
        assertThat(subjects(special)).hasSize(1);
    }

    @Test
    void theLobbyTakesInvitationsToo() {
        owner.openLobby(room);

        assertThat(subjects(user)).isEmpty();
        assertThat(StoredRows.traces(owner.look(room).number("id"))).doesNotContain("invitation");
    }

    @Test
    void whoIsBarredFromTalkHasNothingInTheListForGood() {
        Room second = owner.createGroup("Second");
        owner.add(second, user);
        owner.enterCall(room, IN_CALL);
        String insiders = talk.group("insiders", owner);

        talk.settings().allowOnly(insiders);
        assertThat(subjects(user)).isEmpty();

        talk.settings().reset("allowed_groups");
        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void aLiveRingThatIsDroppedIsCancelled() {
        owner.enterCall(room, IN_CALL);
        talk.settings().allowOnly(talk.group("insiders", owner));

        subjects(user);

        assertThat(StoredRows.rings(room)).singleElement().satisfies(ring -> {
            assertThat(ring.getString("state")).isEqualTo("CANCELLED");
            assertThat(ring.isNull("live_attendee_id")).isTrue();
        });
    }

    @Test
    void anEntryOfItsOwnIsDroppedByTheSameRules() {
        owner.enterCall(room, IN_CALL);
        int id = idOfOnly(user);

        owner.openLobby(room);

        assertThat(request(user, "GET", "/" + id).send()).isRefused(404);
        assertThat(listed()).isEqualTo("false");
    }

    @Test
    void whatIsDroppedDoesNotExist() {
        owner.enterCall(room, IN_CALL);
        int id = idOfOnly(user);

        owner.openLobby(room);

        assertThat(request(user, "POST", "/exists").form("ids[]", id).send()).succeedsWithoutData();
    }

    private String listed() {
        return StoredRows.rings(room).get(0).get("listed").toString().replace("\"", "");
    }
}
