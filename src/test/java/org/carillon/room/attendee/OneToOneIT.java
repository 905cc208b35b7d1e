package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one conversation of two users (docs/contract/conversations.md 2). */
class OneToOneIT extends DeployedTalk {
    private Actor first;
    private Actor second;

    @BeforeEach
    void createThePair() {
        first = talk.user("first");
        second = talk.user("second");
    }

    @Test
    void theFirstTimeItIsNew() {
        assertThat(invite(first, second.id()).send())
                .hasStatus(201)
                .hasMeta("ok", 201, "OK")
                .hasNumber("type", 1)
                .hasText("name", second.id())
                .hasText("displayName", second.displayName());
    }

    @Test
    void theSecondTimeItIsTheSame() {
        String token = invite(first, second.id()).send().text("token");

        assertThat(invite(first, second.id()).send()).succeeds().hasText("token", token);
        assertThat(invite(second, first.id()).send())
                .succeeds()
                .hasText("token", token)
                .hasText("name", first.id());
    }

    @Test
    void bothAreOwners() {
        Room pair = first.createOneToOne(second);

        assertThat(first.participants(pair))
                .extracting(entry -> entry.getInt("participantType"))
                .containsExactly(1, 1);
    }

    @Test
    void whoAsksAgainBringsBackAPartnerWhoLeft() {
        Room pair = first.createOneToOne(second);
        second.leaveForGood(pair);
        assertThat(first.participants(pair)).hasSize(1);

        assertThat(first.createOneToOne(second)).isEqualTo(pair);

        assertThat(second.look(pair)).hasNumber("participantType", 1);
    }

    @Test
    void whoLeftComesBackByAskingAgain() {
        Room pair = first.createOneToOne(second);
        second.leaveForGood(pair);

        assertThat(second.createOneToOne(first)).isEqualTo(pair);

        assertThat(first.participants(pair)).hasSize(2);
    }

    @Test
    void twoWhoAskAtTheSameTimeGetOneConversation() {
        List<OcsAnswer> answers = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? invite(first, second.id()) : invite(second, first.id()))
                .map(OcsRequest::sendAsync)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.text("token")).distinct())
                .hasSize(1);
        assertThat(first.listRooms().list()).hasSize(1);
        assertThat(first.participants(new Room(answers.get(0).text("token")))).hasSize(2);
    }

    @Test
    void twoWhoBringBackAPartnerAtTheSameTimeBringHimBackOnce() {
        Room pair = first.createOneToOne(second);
        second.leaveForGood(pair);

        List<OcsAnswer> answers =
                Stream.of(invite(first, second.id()), invite(second, first.id()))
                        .map(OcsRequest::sendAsync)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeeds());
        assertThat(first.participants(pair)).hasSize(2);
    }

    @Test
    void anUnknownPartnerIsNotFound() {
        assertThat(invite(first, "nobody-of-this-name").send()).isRefusedFor(404, "invite");
        assertThat(first.listRooms().list()).isEmpty();
    }

    @Test
    void aMissingPartnerIsNotFound() {
        assertThat(first.talk("POST", "/room").form("roomType", 1).send()).isRefusedFor(404, "invite");
    }

    @Test
    void nobodyTalksToOneself() {
        assertThat(invite(first, first.id()).send()).isRefusedFor(403, "invite");
        assertThat(first.listRooms().list()).isEmpty();
    }

    @Test
    void userIdsAreComparedAsTheyAre() {
        assertThat(invite(first, " " + second.id()).send()).isRefusedFor(404, "invite");
    }

    @Test
    void aPartnerMayNotBeAGroup() {
        assertThat(invite(first, talk.group("team", second)).send()).isRefusedFor(404, "invite");
    }

    @Test
    void nobodyJoinsAsAThird() {
        Room pair = first.createOneToOne(second);

        assertThat(talk.user("third").joining(pair).send()).isRefused(404);
        assertThat(talk.guest().joining(pair).send()).isRefused(404);
    }

    @Test
    void eachOwnerSeesTheOtherOne() {
        Room pair = first.createOneToOne(second);

        List<JsonObject> seen = second.listRooms().list();

        assertThat(seen).singleElement().satisfies(room -> {
            assertThat(room.getString("token")).isEqualTo(pair.token());
            assertThat(room.getString("name")).isEqualTo(first.id());
            assertThat(room.getInt("notificationLevel")).isEqualTo(1);
        });
    }

    private static OcsRequest invite(Actor inviter, String partner) {
        return inviter.talk("POST", "/room").form("roomType", 1).form("invite", partner);
    }
}
