package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What races about rows have in common: two people, and many requests at the same instant that end without a fault. */
abstract class RowRaces extends DeployedTalk {
    static final String NEW_PASSWORD = "/ocs/v2.php/core/getapppassword";

    protected final AtOnce atOnce = new AtOnce();

    protected Actor owner;
    protected Actor other;
    protected AccountGroups groups;

    @BeforeEach
    void createThePeople() {
        owner = talk.user("owner");
        other = talk.user("other");
        groups = new AccountGroups(talk.admin());
    }

    @AfterEach
    void stopTheThreads() {
        atOnce.close();
    }

    protected List<OcsAnswer> race(OcsRequest... requests) {
        List<AtOnce.Attempt> attempts = new ArrayList<>();
        Arrays.stream(requests).forEach(request -> attempts.add(request::send));
        List<OcsAnswer> answers = atOnce.send(attempts.toArray(AtOnce.Attempt[]::new));
        assertNoFault(answers);
        return answers;
    }

    protected static void assertNoFault(List<OcsAnswer> answers) {
        assertThat(answers).allMatch(answer -> answer.status() < 500);
    }

    /** Whoever has the id next begins with nothing. */
    protected void assertNothingIsLeftOf(Actor user) {
        Accounts.recreate(talk, user);
        Actor successor = user.onAnotherDevice();
        assertThat(successor.listRooms().list()).isEmpty();
        assertThat(UserStatuses.own(successor).status()).isEqualTo(404);
        assertThat(StoredRows.appPasswords(user.id())).isEmpty();
        assertThat(NotificationList.all(successor)).isEmpty();
    }

    protected List<String> actors(Room room) {
        return actors(owner, room);
    }

    protected static List<String> actors(Actor reader, Room room) {
        return reader.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("users"))
                .map(entry -> entry.getString("actorId"))
                .toList();
    }

    protected OcsRequest adding(Room room, String participant, String source) {
        return owner.room("POST", room, "/participants")
                .form("newParticipant", participant)
                .form("source", source);
    }

    protected OcsRequest about(String method, Room room, String path, int attendeeId) {
        return owner.room(method, room, path).form("attendeeId", attendeeId);
    }
}
