package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.UserSettings;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An account is deleted, and its id given to somebody else, while a request is on its way that the guards have let in
 * already: nothing of it reaches whoever has the id next (docs/contract/set-up.md 1.3).
 */
class LostAccountIT extends DeployedTalk {
    private Actor owner;
    private Actor user;
    private Actor successor;
    private Room open;
    private Room member;
    private String group;

    @BeforeEach
    void createTheScene() {
        owner = talk.user("owner");
        user = talk.user("user");
        successor = user.onAnotherDevice();
        open = owner.createPublic("Open house");
        owner.room("PUT", open, "/listable").form("scope", 1).send().ok();
        member = owner.createGroup("Standup");
        owner.add(member, user);
        owner.promote(member, user);
        owner.enterCall(member, IN_CALL);
        user.join(member);
        group = talk.group("devs", owner);
    }

    static Stream<Arguments> itsOwnRequests() {
        return Stream.of(requestsOfAnybody(), requestsOfMembers(), requestsOfModerators())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> requestsOfAnybody() {
        return Stream.of(
                own(
                        "join a conversation that is open",
                        it -> it.user.joining(it.open).form("force", true)),
                own("join as a member", it -> it.user.joining(it.member).form("force", true)),
                own("create a group conversation", it -> it.creating(2, "")),
                own("create an open conversation", it -> it.creating(3, "")),
                own("create a conversation of two", it -> it.creating(1, it.owner.id())),
                own("create a conversation for a group", it -> it.creating(2, it.group)));
    }

    private static Stream<Arguments> requestsOfMembers() {
        return Stream.of(
                own(
                        "join a call",
                        it -> it.user.talk("POST", "/call/" + it.member.token()).form("flags", 7)),
                own("say something", it -> Chats.posting(it.user, it.member, "Hello")),
                own("read", it -> Chats.marking(it.user, it.member).form("lastReadMessage", 1)),
                own("choose a status", it -> UserStatuses.request(it.user, "PUT", "/user_status/status")
                        .form("statusType", "dnd")),
                own("say what one does", it -> UserStatuses.request(it.user, "PUT", "/user_status/message/custom")
                        .form("message", "Away")),
                own("take a message", it -> UserStatuses.request(it.user, "PUT", "/user_status/message/predefined")
                        .form("messageId", "meeting")),
                own("keep back what was read", it -> UserSettings.changing(it.user)
                        .form("key", "read_status_privacy")
                        .form("value", 1)),
                own("take another name", it -> it.editing(it.user, "displayname", "Mallory")),
                own("take another password", it -> it.editing(it.user, "password", "abcdefgh")),
                own("take another address", it -> it.editing(it.user, "email", "mallory@example.org")),
                own(
                        "want no messages",
                        it -> it.user.room("POST", it.member, "/notify").form("level", 3)),
                own(
                        "want no rings",
                        it -> it.user.room("POST", it.member, "/notify-calls").form("level", 0)));
    }

    private static Stream<Arguments> requestsOfModerators() {
        return Stream.of(
                own(
                        "rename a conversation",
                        it -> it.user.room("PUT", it.member, "").form("roomName", "Mine")),
                own(
                        "describe it",
                        it -> it.user.room("PUT", it.member, "/description").form("description", "Mine")),
                own(
                        "close its lobby",
                        it -> it.user.room("PUT", it.member, "/webinar/lobby").form("state", 1)),
                own(
                        "make it read-only",
                        it -> it.user.room("PUT", it.member, "/read-only").form("state", 1)),
                own("add somebody", it -> it.adding(it.user, it.talk.admin().id(), "users")),
                own("add a group", it -> it.adding(it.user, it.group, "groups")),
                own("invite by mail", it -> it.adding(it.user, "somebody@example.org", "emails")),
                own("invite again", it -> it.user
                        .room("POST", it.member, "/participants/resend-invitations")
                        .form("attendeeId", "")),
                own("remove somebody", it -> it.about(it.user, "DELETE", "/attendees", it.owner)),
                own("promote somebody", it -> it.about(it.user, "POST", "/moderators", it.owner)),
                own("permit something", it -> it.about(it.user, "PUT", "/attendees/permissions", it.owner)
                        .form("permissions", 255)),
                own("look at it on this device", it -> it.user
                        .room("PUT", it.member, "/participants/state")
                        .form("state", 1)),
                own("leave the call", it -> it.user
                        .talk("DELETE", "/call/" + it.member.token())
                        .form("all", true)));
    }

    static Stream<Arguments> requestsAboutIt() {
        return Stream.of(
                own("be added", it -> it.adding(it.owner, it.user.id(), "users")),
                own(
                        "be met alone",
                        it -> it.owner.talk("POST", "/room").form("roomType", 1).form("invite", it.user.id())),
                own("be promoted", it -> it.about(it.owner, "POST", "/moderators", it.user)),
                own("be permitted something", it -> it.about(it.owner, "PUT", "/attendees/permissions", it.user)
                        .form("permissions", 255)),
                own("be removed", it -> it.about(it.owner, "DELETE", "/attendees", it.user)),
                own("join a group", it -> Accounts.request(it.talk.admin(), "POST", "/" + it.user.id() + "/groups")
                        .form("groupid", it.group)),
                own("leave a group", it -> Accounts.request(it.talk.admin(), "DELETE", "/" + it.user.id() + "/groups")
                        .form("groupid", it.group)),
                own("be renamed", it -> it.editing(it.talk.admin(), "displayname", "Mallory")));
    }

    @ParameterizedTest
    @MethodSource("itsOwnRequests")
    void whatItWasAboutToDoIsRefused(Function<LostAccountIT, OcsRequest> request) {
        OcsAnswer answer = request.apply(this).sendAndMeanwhile(() -> Accounts.delete(talk, user));

        assertThat(answer.status()).isIn(400, 401, 403, 404);
        Accounts.recreate(talk, user);
        assertNothingInherited();
    }

    @ParameterizedTest
    @MethodSource("itsOwnRequests")
    void whatItWasAboutToDoIsNotDoneByItsSuccessor(Function<LostAccountIT, OcsRequest> request) {
        OcsAnswer answer = request.apply(this).sendAndMeanwhile(() -> {
            Accounts.delete(talk, user);
            Accounts.recreate(talk, user);
        });

        assertThat(answer.status()).isIn(400, 401, 403, 404);
        assertNothingInherited();
    }

    @ParameterizedTest
    @MethodSource("requestsAboutIt")
    void whatOthersWereAboutToDoWithItIsRefused(Function<LostAccountIT, OcsRequest> request) {
        OcsAnswer answer = request.apply(this).sendAndMeanwhile(() -> Accounts.delete(talk, user));

        assertThat(answer.status()).isIn(200, 400, 401, 403, 404);
        Accounts.recreate(talk, user);
        assertNothingInherited();
    }

    @ParameterizedTest
    @MethodSource("itsOwnRequests")
    void whatADeletedConversationWasToGetIsRefused(Function<LostAccountIT, OcsRequest> request) {
        int id = owner.look(member).number("id");

        OcsAnswer answer = request.apply(this)
                .sendAndMeanwhile(() -> owner.room("DELETE", member, "").send().ok());

        assertThat(answer.status()).isIn(200, 201, 400, 403, 404);
        assertThat(StoredRows.traces(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("itsOwnRequests")
    void whoWasRemovedLeavesNothingBehind(Function<LostAccountIT, OcsRequest> request) {
        OcsAnswer answer = request.apply(this).sendAndMeanwhile(() -> owner.remove(member, user));

        assertThat(answer.status()).isIn(200, 201, 400, 403, 404);
        assertThat(owner.participants(member)).noneMatch(entry -> isUser(entry.getString("actorId")));
        assertThat(owner.peers(member)).hasSizeLessThanOrEqualTo(1);
    }

    private void assertNothingInherited() {
        assertThat(successor.listRooms().list()).isEmpty();
        assertThat(NotificationList.all(successor)).isEmpty();
        assertThat(UserStatuses.own(successor).status()).isEqualTo(404);
        assertThat(StoredRows.appPasswords(user.id())).isEmpty();
        OcsAnswer account =
                Accounts.request(successor, "GET", "/" + user.id()).send().ok();
        assertThat(account.text("displayname")).isEqualTo("Somebody else");
        assertThat(account.object().getJsonArray("groups")).isEmpty();
        for (Room room : new Room[] {open, member}) {
            assertThat(owner.participants(room)).noneMatch(entry -> isUser(entry.getString("actorId")));
        }
        assertThat(owner.look(member).text("name")).isEqualTo("Standup");
    }

    private boolean isUser(String id) {
        return id.equals(user.id());
    }

    private OcsRequest creating(int type, String invite) {
        return user.talk("POST", "/room")
                .form("roomType", type)
                .form("roomName", "Mine")
                .form("invite", invite);
    }

    private OcsRequest adding(Actor who, String participant, String source) {
        return who.room("POST", member, "/participants")
                .form("newParticipant", participant)
                .form("source", source);
    }

    private OcsRequest about(Actor who, String method, String path, Actor whom) {
        return who.room(method, member, path).form("attendeeId", whom.attendeeId(member));
    }

    private OcsRequest editing(Actor who, String field, String value) {
        return Accounts.request(who, "PUT", "/" + user.id()).form("key", field).form("value", value);
    }

    private static Arguments own(String name, Function<LostAccountIT, OcsRequest> request) {
        return arguments(named(name, request));
    }
}
