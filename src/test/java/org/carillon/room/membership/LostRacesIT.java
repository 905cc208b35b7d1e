package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.Chats;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;

/**
 * Requests at the same instant as one that takes away what they build upon, again and again: nobody gets an error of
 * the server, and nothing stays behind (docs/adr/0025).
 */
class LostRacesIT extends RowRaces {
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
}
