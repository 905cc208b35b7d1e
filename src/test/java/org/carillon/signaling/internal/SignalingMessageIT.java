package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.PUBLISH_AUDIO;
import static org.carillon.testing.Permission.PUBLISH_SCREEN;
import static org.carillon.testing.Permission.PUBLISH_VIDEO;
import static org.carillon.testing.Signals.element;
import static org.carillon.testing.Signals.sending;
import static org.carillon.testing.Signals.to;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.Sdp;
import org.carillon.testing.Signals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What devices may send to each other, and what they get (docs/contract/signaling.md 4). */
class SignalingMessageIT extends DeployedGroup {
    private String here;
    private String there;

    @BeforeEach
    void bothJoin() {
        here = user.join(room).text("sessionId");
        there = owner.join(room).text("sessionId");
    }

    @Test
    void sendingIsAnsweredWithNothing() {
        assertThat(sending(user, room, element(here, to(there, "candidate"))).send())
                .succeedsWithoutData();
    }

    @Test
    void anOfferAndItsAnswerGoToAndFro() {
        Signals.send(user, room, here, Signals.describing(there, "offer", "video", Sdp.of("sendrecv", "sendrecv")));
        JsonObject offer = Signals.next(owner, room).get(0);
        assertThat(offer.getString("from")).isEqualTo(here);
        assertThat(offer.getString("to")).isEqualTo(there);
        assertThat(offer.getString("type")).isEqualTo("offer");
        assertThat(offer.getString("sid")).isEqualTo("1");
        assertThat(offer.getJsonObject("payload").getString("sdp")).isEqualTo(Sdp.of("sendrecv", "sendrecv"));

        Signals.send(owner, room, there, Signals.describing(here, "answer", "video", Sdp.of("sendrecv", "recvonly")));
        assertThat(Signals.next(user, room).get(0).getString("type")).isEqualTo("answer");
    }

    @Test
    void theSenderCannotCallItselfSomebodyElse() {
        Signals.send(user, room, here, to(there, "candidate").add("from", there));

        assertThat(Signals.next(owner, room).get(0).getString("from")).isEqualTo(here);
    }

    @Test
    void messagesComeInTheOrderSent() {
        sending(
                        user,
                        room,
                        IntStream.range(0, 8)
                                .mapToObj(i -> element(here, to(there, "n" + i)))
                                .toArray(JsonObject[]::new))
                .send()
                .ok();
        Signals.send(user, room, here, to(there, "n8"));

        assertThat(types(Signals.next(owner, room)))
                .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
    }

    @Test
    void guestsSendAndReceiveByTheirCookie() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String guestSession = guest.join(open).text("sessionId");
        String ownSession = owner.join(open).text("sessionId");

        Signals.send(guest, open, guestSession, to(ownSession, "offer"));
        assertThat(Signals.next(owner, open).get(0).getString("from")).isEqualTo(guestSession);

        Signals.send(owner, open, ownSession, to(guestSession, "answer"));
        assertThat(Signals.next(guest, open).get(0).getString("from")).isEqualTo(ownSession);
    }

    @Test
    void asAnotherSessionNobodySends() {
        sending(user, room, element(there, to(there, "candidate"))).send().ok();

        assertNothingBeforeTheNext();
    }

    @Test
    void otherEventsAreIgnored() {
        JsonObject connect = Json.createObjectBuilder(element(here, to(there, "candidate")))
                .add("ev", "connect")
                .build();
        sending(user, room, connect).send().ok();

        assertNothingBeforeTheNext();
    }

    @Test
    void brokenElementsAreDroppedAlone() {
        JsonObject broken = Json.createObjectBuilder(element(here, to(there, "candidate")))
                .add("fn", "nonsense")
                .build();
        sending(user, room, broken, element(here, to(there, "next"))).send().ok();

        assertThat(types(Signals.next(owner, room))).containsExactly("next");
    }

    @Test
    void noMessageLeavesTheConversation() {
        Room other = owner.createGroup("Elsewhere");
        owner.add(other, user);
        String away = owner.join(other).text("sessionId");
        Signals.send(user, room, here, to(away, "stray"));
        String from = user.join(other).text("sessionId");

        Signals.send(user, other, from, to(away, "next"));

        assertThat(types(Signals.next(owner, other))).containsExactly("next");
    }

    @Test
    void whoHasNotJoinedSendsNothing() {
        Actor stranger = talk.user("stranger");
        assertThat(sending(stranger, room, element(here, to(there, "candidate")))
                        .send())
                .succeedsWithoutData();

        assertNothingBeforeTheNext();
    }

    @Test
    void anUnknownConversationIsAnsweredTheSame() {
        assertThat(sending(user, new Room("nosuchroom"), element(here, to(there, "candidate")))
                        .send())
                .succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "[{", ""})
    void malformedMessagesAreRefused(String messages) {
        assertThat(sending(user, room).form("messages", messages).send()).isRefused(400);
    }

    @Test
    void missingMessagesAreRefused() {
        assertThat(sending(user, room).send()).isRefused(400);
    }

    @Test
    void anOwnerControlsOthers() {
        Signals.send(owner, room, there, to(here, "control"));

        assertThat(types(Signals.next(user, room))).containsExactly("control");
    }

    @Test
    void aModeratorControlsOthers() {
        owner.promote(room, user);

        Signals.send(user, room, here, to(there, "control"));

        assertThat(types(Signals.next(owner, room))).containsExactly("control");
    }

    @Test
    void anOrdinaryMemberControlsNobody() {
        Signals.send(user, room, here, to(there, "control"));

        assertNothingBeforeTheNext();
    }

    @Test
    void aGuestModeratorControlsNobody() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String guestSession = guest.join(open).text("sessionId");
        String ownSession = owner.join(open).text("sessionId");
        owner.promote(open, guest);

        Signals.send(guest, open, guestSession, to(ownSession, "control"));
        Signals.send(guest, open, guestSession, to(ownSession, "next"));

        assertThat(types(Signals.next(owner, open))).containsExactly("next");
    }

    @ParameterizedTest
    @CsvSource({
        "video, sendrecv, recvonly, " + PUBLISH_AUDIO,
        "video, sendonly, recvonly, " + PUBLISH_AUDIO,
        "video, '', recvonly, " + PUBLISH_AUDIO,
        "video, recvonly, sendrecv, " + PUBLISH_VIDEO,
        "video, inactive, sendonly, " + PUBLISH_VIDEO,
        "screen, inactive, sendonly, " + PUBLISH_SCREEN,
        "screen, sendonly, inactive, " + PUBLISH_SCREEN
    })
    void whatMayNotBePublishedIsNotOffered(String roomType, String audio, String video, int needed) {
        owner.permit(room, user, ORDINARY - needed);

        Signals.send(user, room, here, Signals.describing(there, "offer", roomType, Sdp.of(audio, video)));
        Signals.send(user, room, here, Signals.describing(there, "answer", roomType, Sdp.of(audio, video)));

        assertNothingBeforeTheNext();
    }

    @ParameterizedTest
    @CsvSource({
        "video, recvonly, sendrecv, " + PUBLISH_AUDIO,
        "video, sendrecv, inactive, " + PUBLISH_VIDEO,
        "video, sendrecv, sendrecv, " + PUBLISH_SCREEN,
        "screen, recvonly, recvonly, " + PUBLISH_SCREEN,
        "screen, inactive, sendonly, " + PUBLISH_VIDEO
    })
    void otherwiseItIs(String roomType, String audio, String video, int missing) {
        owner.permit(room, user, ORDINARY - missing);

        Signals.send(user, room, here, Signals.describing(there, "offer", roomType, Sdp.of(audio, video)));

        assertThat(types(Signals.next(owner, room))).containsExactly("offer");
    }

    @Test
    void fiftyMessagesTakeAsManyStatementsAsOne() {
        JsonObject[] many = IntStream.range(0, 50)
                .mapToObj(i -> element(here, to(i % 2 == 0 ? there : here, "candidate")))
                .toArray(JsonObject[]::new);
        int forOne = talk.statementsOf(sending(user, room, many[0]));

        assertThat(talk.statementsOf(sending(user, room, many))).isEqualTo(forOne);
    }

    @Test
    void whatNobodyFetchesIsKeptUpToALimit() {
        JsonObject[] many = IntStream.range(0, 90)
                .mapToObj(i -> element(here, to(there, "n")))
                .toArray(JsonObject[]::new);
        for (int i = 0; i < 6; i++) {
            sending(user, room, many).send().ok();
        }

        assertThat(Signals.stored(room)).isEqualTo(500);
    }

    /** Sends one more message, which arrives, and nothing before it. */
    private void assertNothingBeforeTheNext() {
        Signals.send(user, room, here, to(there, "next"));
        assertThat(types(Signals.next(owner, room))).containsExactly("next");
    }

    private static List<String> types(List<JsonObject> messages) {
        return messages.stream().map(message -> message.getString("type")).toList();
    }

    @ParameterizedTest
    @CsvSource({"200000, 200", "262144, 413", "400000, 413"})
    void aMessageHasALimit(int length, int status) {
        OcsAnswer answer = sending(
                        user, room, element(here, to(there, "small")), element(here, to(there, "a".repeat(length))))
                .send();

        assertThat(answer.status()).isEqualTo(status);
        Signals.send(user, room, here, to(there, "last"));
        assertThat(Signals.next(owner, room)).hasSize(status == 200 ? 3 : 1);
    }
}
