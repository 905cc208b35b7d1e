package org.carillon.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many requests at the same instant that make rows for the first time, or take away what the others build upon, again and
 * again: nobody gets an error of the server, nothing is there twice, and nothing stays behind (docs/adr/0027).
 */
class LostRacesIT extends DeployedTalk {
    private static final String NEW_PASSWORD = "/ocs/v2.php/core/getapppassword";

    private final AtOnce atOnce = new AtOnce();

    private Actor owner;
    private Actor other;
    private AccountGroups groups;

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

    @Test
    void anAccountThatIsDeletedAmongItsOwnRequestsLeavesNothing() {
        Room open = owner.createPublic("Open house");
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");

            List<OcsAnswer> answers = race(
                    Accounts.deleting(talk, user),
                    user.joining(open),
                    user.talk("POST", "/room").form("roomType", 3).form("roomName", "Mine"),
                    user.onAnotherDevice()
                            .talk("POST", "/room")
                            .form("roomType", 1)
                            .form("invite", other.id()),
                    user.onAnotherDevice().talk("GET", "/room/note-to-self"),
                    UserStatuses.request(user.onAnotherDevice(), "PUT", "/user_status/status")
                            .form("statusType", "dnd"),
                    user.onAnotherDevice().request("GET", NEW_PASSWORD));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 201, 401, 404);
            assertNothingIsLeftOf(user);
            assertThat(actors(open)).containsExactly(owner.id());
        }
    }

    @Test
    void anAccountThatIsDeletedAmongRequestsAboutItLeavesNothing() {
        Room room = owner.createGroup("Standup");
        owner.add(room, other);
        String group = talk.group("devs");
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");
            groups.add(user, group);

            List<OcsAnswer> answers = race(
                    Accounts.deleting(talk, user),
                    adding(room, user.id(), "users"),
                    owner.talk("POST", "/room").form("roomType", 1).form("invite", user.id()),
                    owner.talk("POST", "/room").form("roomType", 2).form("invite", group),
                    other.talk("POST", "/room").form("roomType", 1).form("invite", user.id()),
                    groups.removing(user, group),
                    Accounts.request(talk.admin(), "PUT", "/" + user.id())
                            .form("key", "email")
                            .form("value", "user@example.org"));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 201, 400, 404);
            assertNothingIsLeftOf(user);
            assertThat(actors(room)).containsExactlyInAnyOrder(owner.id(), other.id());
        }
    }

    @Test
    void aMemberWhoIsDeletedOrRemovedAmongItsRequestsLeavesNothing() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");
            Room room = owner.createGroup("Standup");
            owner.add(room, user, other);
            owner.enterCall(room, IN_CALL);
            user.join(room);
            int attendeeId = user.attendeeId(room);
            OcsRequest goes =
                    round % 2 == 0 ? Accounts.deleting(talk, user) : about("DELETE", room, "/attendees", attendeeId);

            List<OcsAnswer> answers = race(
                    goes,
                    user.talk("POST", "/call/" + room.token()),
                    Chats.posting(user, room, "Hello"),
                    user.room("POST", room, "/favorite"),
                    user.room("PUT", room, "/participants/state").form("state", 1),
                    about("POST", room, "/moderators", attendeeId),
                    owner.talk("POST", "/call/" + room.token() + "/ring/" + attendeeId),
                    user.joining(room).form("force", true));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 201, 400, 401, 404);
            assertThat(actors(room)).containsExactlyInAnyOrder(owner.id(), other.id());
            assertThat(owner.peers(room)).hasSize(1);
        }
    }

    @Test
    void aConversationThatIsDeletedAmongRequestsLeavesNothing() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = owner.createPublic("Standup");
            owner.add(room, other);
            owner.enterCall(room, IN_CALL);
            int id = owner.look(room).number("id");
            int mail = owner.add(room, "emails", "a@example.org").status();
            assertThat(mail).isEqualTo(200);

            List<OcsAnswer> answers = race(
                    owner.room("DELETE", room, ""),
                    talk.guest().joining(room),
                    other.joining(room),
                    adding(room, talk.admin().id(), "users"),
                    adding(room, "b@example.org", "emails"),
                    owner.room("POST", room, "/participants/resend-invitations"),
                    owner.room("PUT", room, "/password").form("password", "123456"),
                    owner.room("PUT", room, "/webinar/lobby").form("state", 1),
                    Chats.posting(owner, room, "Hello"));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 201, 403, 404, 412);
            assertThat(StoredRows.traces(id)).isEmpty();
        }
    }

    @Test
    void aGroupThatIsDeletedAmongRequestsLeavesNothing() {
        Room room = owner.createGroup("Standup");
        for (int round = 0; round < AtOnce.rounds(); round++) {
            String group = talk.group("devs", owner);

            List<OcsAnswer> answers = race(
                    talk.admin().request("DELETE", "/ocs/v2.php/cloud/groups/" + group),
                    talk.admin().request("DELETE", "/ocs/v2.php/cloud/groups/" + group),
                    groups.adding(other, group),
                    groups.removing(owner, group),
                    adding(room, group, "groups"),
                    talk.admin()
                            .request("PUT", "/ocs/v2.php/cloud/groups/" + group)
                            .form("key", "displayname")
                            .form("value", "Devs"));

            assertNoFault(answers);
            assertThat(actors(room)).containsExactly(owner.id());
        }
    }

    @Test
    void whatIsMadeTwiceAtOnceIsThereOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            String name = "twice-" + other.id() + "-" + round;
            OcsRequest account = Accounts.request(talk.admin(), "POST", "")
                    .form("userid", name)
                    .form("password", "123456");
            OcsRequest group =
                    talk.admin().request("POST", "/ocs/v2.php/cloud/groups").form("groupid", name);

            List<OcsAnswer> answers = race(account, account, group, group);

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .as("one account and one group: %s", answers)
                    .hasSize(2);
            assertNoFault(answers);
        }
    }

    @Test
    void whatIsSaidTwiceAtOnceHoldsOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");
            Room room = owner.createGroup("Standup");
            String setting = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/unknown_" + user.id();
            OcsRequest writing =
                    talk.admin().request("POST", setting.replace('-', '_')).form("value", "1");
            OcsRequest forgetting = talk.admin().request("DELETE", setting.replace('-', '_'));

            List<OcsAnswer> answers = race(
                    adding(room, user.id(), "users"),
                    adding(room, user.id(), "users"),
                    adding(room, "a@example.org", "emails"),
                    adding(room, "A@example.org", "emails"),
                    UserStatuses.request(user, "PUT", "/user_status/status").form("statusType", "dnd"),
                    UserStatuses.request(user, "PUT", "/user_status/status").form("statusType", "away"),
                    writing,
                    writing);
            List<OcsAnswer> forgotten = race(forgetting, forgetting);

            assertThat(answers).extracting(OcsAnswer::status).containsOnly(200);
            assertThat(forgotten).extracting(OcsAnswer::status).containsOnly(200);
            assertThat(owner.participants(room)).hasSize(3);
        }
    }

    @Test
    void whoMeetsFromBothSidesAtOnceMeetsInOneConversation() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");

            List<OcsAnswer> answers = race(
                    user.talk("POST", "/room").form("roomType", 1).form("invite", other.id()),
                    other.talk("POST", "/room").form("roomType", 1).form("invite", user.id()),
                    user.onAnotherDevice().talk("GET", "/room/note-to-self"),
                    user.onAnotherDevice().talk("GET", "/room/note-to-self"));

            assertThat(answers.get(0).text("token")).isEqualTo(answers.get(1).text("token"));
            assertThat(answers.get(2).text("token")).isEqualTo(answers.get(3).text("token"));
        }
    }

    @Test
    void anAppPasswordIsExchangedOrWithdrawnOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            String password = owner.request("GET", NEW_PASSWORD).send().ok().text("apppassword");
            Actor device = owner.withBearer(password);
            OcsRequest last = round % 2 == 0 ? exchanging(device) : withdrawing(device);

            List<OcsAnswer> answers = race(exchanging(device), exchanging(device), last);

            List<OcsAnswer> done =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(done).hasSize(1);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 401);
            if (done.get(0).data() instanceof JsonObject given) {
                assertThat(owner.withBearer(given.getString("apppassword")).listRooms())
                        .succeeds();
            }
        }
    }

    @Test
    void anAppThatAsksTwiceAtOnceIsLetInOnce() {
        for (int round = 0; round < AtOnce.rounds() / 5; round++) {
            Actor browser = talk.guest();
            JsonObject flow = LoginFlows.start(talk.guest(), "App");
            OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), owner.id(), "123456");
            LoginFlows.grant(browser, page);

            List<OcsAnswer> answers = atOnce.send(
                    () -> LoginFlows.poll(talk.guest(), flow),
                    () -> LoginFlows.poll(talk.guest(), flow),
                    () -> LoginFlows.poll(talk.guest(), flow));

            assertThat(answers)
                    .extracting(OcsAnswer::status)
                    .containsOnlyOnce(200)
                    .isSubsetOf(200, 404);
        }
    }

    @Test
    void aRingIsAnsweredOrDeclinedOnce() {
        Room room = owner.createGroup("Standup");
        owner.add(room, other);
        owner.join(room);
        other.join(room);
        for (int round = 0; round < AtOnce.rounds(); round++) {
            owner.joinCall(room, IN_CALL).ok();
            int entry = NotificationList.calls(other).get(0).getInt("notification_id");
            OcsRequest declining = NotificationList.request(other, "DELETE", "/" + entry);

            List<OcsAnswer> answers =
                    race(declining, declining, other.talk("POST", "/call/" + room.token()), owner.talk("GET", "/room"));

            assertThat(answers).extracting(OcsAnswer::status).containsOnly(200);
            assertThat(NotificationList.calls(other)).isEmpty();
            owner.endCall(room).ok();
        }
    }

    @Test
    void accountsAndGroupsThatGoAtOnceWaitForEachOtherInOrder() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor one = talk.user("one");
            Actor two = talk.user("two");
            String group = talk.group("devs", one, two);
            Room first = owner.createFor(group);
            Room second = other.createFor(group);
            one.createOneToOne(two);

            List<OcsAnswer> answers = race(
                    Accounts.deleting(talk, one),
                    Accounts.deleting(talk, two),
                    Accounts.deleting(talk, one),
                    groups.removing(two, group),
                    groups.adding(other, group),
                    two.room("DELETE", first, "/participants/self"),
                    one.room("DELETE", second, "/participants/self"));

            assertThat(answers.get(1).status()).isEqualTo(200);
            assertNoFault(answers);
            assertThat(actors(first)).contains(owner.id()).doesNotContain(one.id(), two.id());
            assertThat(actors(other, second)).contains(other.id()).doesNotContain(one.id(), two.id());
        }
    }

    private List<OcsAnswer> race(OcsRequest... requests) {
        List<AtOnce.Attempt> attempts = new ArrayList<>();
        Arrays.stream(requests).forEach(request -> attempts.add(request::send));
        List<OcsAnswer> answers = atOnce.send(attempts.toArray(AtOnce.Attempt[]::new));
        assertNoFault(answers);
        return answers;
    }

    private static void assertNoFault(List<OcsAnswer> answers) {
        assertThat(answers).allMatch(answer -> answer.status() < 500);
    }

    /** Whoever has the id next begins with nothing. */
    private void assertNothingIsLeftOf(Actor user) {
        Accounts.recreate(talk, user);
        Actor successor = user.onAnotherDevice();
        assertThat(successor.listRooms().list()).isEmpty();
        assertThat(UserStatuses.own(successor).status()).isEqualTo(404);
        assertThat(StoredRows.appPasswords(user.id())).isEmpty();
        assertThat(NotificationList.all(successor)).isEmpty();
    }

    private List<String> actors(Room room) {
        return actors(owner, room);
    }

    private static List<String> actors(Actor reader, Room room) {
        return reader.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("users"))
                .map(entry -> entry.getString("actorId"))
                .toList();
    }

    private OcsRequest adding(Room room, String participant, String source) {
        return owner.room("POST", room, "/participants")
                .form("newParticipant", participant)
                .form("source", source);
    }

    private OcsRequest about(String method, Room room, String path, int attendeeId) {
        return owner.room(method, room, path).form("attendeeId", attendeeId);
    }

    private static OcsRequest exchanging(Actor device) {
        return device.onAnotherDevice().request("POST", "/ocs/v2.php/core/apppassword/rotate");
    }

    private static OcsRequest withdrawing(Actor device) {
        return device.onAnotherDevice().request("DELETE", "/ocs/v2.php/core/apppassword");
    }
}
