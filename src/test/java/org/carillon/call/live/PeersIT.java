package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Who is connected to a call (docs/contract/call.md 3.1). */
class PeersIT extends DeployedGroup {

    @Test
    void withoutACallTheListIsEmpty() {
        assertThat(owner.getCall(room)).succeedsWithoutData();
    }

    @Test
    void aMemberWhoHasNotJoinedSeesThePeers() {
        String session = owner.join(room).text("sessionId");
        owner.joinCall(room, IN_CALL).ok();

        assertThat(user.peers(room)).singleElement().satisfies(peer -> {
            assertThat(peer.getString("actorType")).isEqualTo("users");
            assertThat(peer.getString("actorId")).isEqualTo(owner.id());
            assertThat(peer.getString("displayName")).isEqualTo(owner.displayName());
            assertThat(peer.getString("token")).isEqualTo(room.token());
            assertThat(peer.getString("sessionId")).isEqualTo(session);
        });
    }

    @Test
    void aPeerHasExactlySixFields() {
        owner.enterCall(room, IN_CALL);

        JsonObject peer = user.peers(room).get(0);

        assertThat(peer.keySet())
                .containsExactlyInAnyOrder("actorType", "actorId", "displayName", "token", "lastPing", "sessionId");
        assertThat(peer.get("lastPing")).isInstanceOf(JsonNumber.class);
    }

    @Test
    void everybodyInTheCallIsListedInTheOrderOfTheirSessions() {
        owner.join(room);
        user.join(room);
        user.joinCall(room).ok();
        owner.joinCall(room).ok();

        assertThat(actorIds(owner.peers(room))).containsExactly(owner.id(), user.id());
    }

    @Test
    void twoDevicesOfOneUserAreTwoPeers() {
        Actor phone = owner.onAnotherDevice();
        owner.enterCall(room, IN_CALL);
        phone.enterCall(room, IN_CALL);

        List<JsonObject> peers = user.peers(room);

        assertThat(actorIds(peers)).containsExactly(owner.id(), owner.id());
        assertThat(peers.stream().map(peer -> peer.getString("sessionId")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoIsOnlyInTheConversationIsNoPeer() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        assertThat(actorIds(user.peers(room))).containsExactly(owner.id());
    }

    @Test
    void aGuestHasTheDigestOfTheirFirstSessionAsId() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String firstSession = guest.join(open).text("sessionId");
        guest.callOneself(open, "Zoe");
        guest.joinCall(open).ok();

        assertThat(owner.peers(open)).singleElement().satisfies(peer -> {
            assertThat(peer.getString("actorType")).isEqualTo("guests");
            assertThat(peer.getString("actorId")).isEqualTo(sha1(firstSession));
            assertThat(peer.getString("displayName")).isEqualTo("Zoe");
        });
    }

    @Test
    void aGuestWhoComesBackKeepsTheirIdButNotTheirSession() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String firstSession = guest.join(open).text("sessionId");

        String secondSession = guest.join(open).text("sessionId");
        guest.joinCall(open).ok();

        assertThat(secondSession).isNotEqualTo(firstSession);
        assertThat(owner.peers(open)).singleElement().satisfies(peer -> {
            assertThat(peer.getString("actorId")).isEqualTo(sha1(firstSession));
            assertThat(peer.getString("sessionId")).isEqualTo(secondSession);
        });
    }

    @Test
    void aGuestWithoutNameHasAnEmptyOne() {
        Room open = owner.createPublic("Open house");
        talk.guest().enterCall(open, IN_CALL);

        assertThat(owner.peers(open).get(0).getString("displayName")).isEmpty();
    }

    @Test
    void inAPublicConversationAStrangerSeesPeersOnlyWhileJoined() {
        Room open = owner.createPublic("Open house");
        Actor stranger = talk.user("stranger");
        assertThat(stranger.getCall(open)).isRefused(404);

        stranger.join(open);
        assertThat(stranger.getCall(open)).succeedsWithoutData();

        stranger.leave(open);
        assertThat(stranger.getCall(open)).isRefused(404);
    }

    @Test
    void aGuestWhoHasLeftSeesNothing() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        guest.leave(open);

        assertThat(guest.getCall(open)).isRefused(404);
    }

    @Test
    void theConversationShowsTheRunningCall() {
        owner.enterCall(room, 3);

        assertThat(user.look(room)).hasFlag("hasCall", true).hasNumber("callFlag", 3);
    }

    private static List<String> actorIds(List<JsonObject> peers) {
        return peers.stream().map(peer -> peer.getString("actorId")).toList();
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
