package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;

/**
 * The same thing is made, said or used up twice at the same instant, again and again: it is there once, and nobody gets
 * an error of the server (docs/adr/0025).
 */
class TwiceAtOnceIT extends RowRaces {
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
    void ofTwoNewPasswordsAtOnceOneWins() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor user = talk.user("user");

            List<OcsAnswer> answers = race(renewing(user, "first-Secret-7"), renewing(user, "other-Secret-7"));

            assertThat(answers).extracting(OcsAnswer::status).containsExactlyInAnyOrder(200, 401);
            String kept = answers.get(0).status() == 200 ? "first-Secret-7" : "other-Secret-7";
            assertThat(user.withPassword(kept).talk("GET", "/room").send()).succeeds();
        }
    }

    @Test
    void administratorsDoNotDeleteEachOther() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Actor one = administrator();
            Actor another = administrator();

            List<OcsAnswer> answers = race(deleting(one, another), deleting(another, one));

            assertThat(answers).extracting(OcsAnswer::status).containsExactlyInAnyOrder(200, 401);
        }
    }

    private static OcsRequest renewing(Actor user, String password) {
        return Accounts.request(user, "PUT", "/" + user.id())
                .form("key", "password")
                .form("value", password);
    }

    private static OcsRequest deleting(Actor administrator, Actor user) {
        return Accounts.request(administrator, "DELETE", "/" + user.id());
    }

    private Actor administrator() {
        Actor user = talk.user("admin");
        Accounts.request(talk.admin(), "POST", "/" + user.id() + "/groups")
                .form("groupid", "admin")
                .send()
                .ok();
        user.talk("GET", "/room").send().ok();
        return user;
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
            Actor keeper = talk.user("keeper"); // nobody has more than the bound allows
            String password = keeper.request("GET", NEW_PASSWORD).send().ok().text("apppassword");
            Actor device = keeper.withBearer(password);
            OcsRequest last = round % 2 == 0 ? exchanging(device) : withdrawing(device);

            List<OcsAnswer> answers = race(exchanging(device), exchanging(device), last);

            List<OcsAnswer> done =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(done).hasSize(1);
            assertThat(answers).extracting(OcsAnswer::status).isSubsetOf(200, 401);
            if (done.get(0).data() instanceof JsonObject given) {
                assertThat(keeper.withBearer(given.getString("apppassword")).listRooms())
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

    private static OcsRequest exchanging(Actor device) {
        return device.onAnotherDevice().request("POST", "/ocs/v2.php/core/apppassword/rotate");
    }

    private static OcsRequest withdrawing(Actor device) {
        return device.onAnotherDevice().request("DELETE", "/ocs/v2.php/core/apppassword");
    }
}
