package org.carillon.signaling.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.SignalingClient.settings;

import java.util.Set;
import java.util.TreeSet;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.Signals;
import org.junit.jupiter.api.Test;

/** Which settings lead to which kind of signaling (docs/contract/signaling.md 1). */
class SignalingModeIT extends DeployedGroup {
    private static final String ONE = "{\"servers\":[{\"server\":\"https://hpb1.example/\",\"verify\":true}]}";
    private static final String TWO =
            "{\"servers\":[{\"server\":\"https://hpb1.example\"},{\"server\":\"wss://hpb2.example\"}],"
                    + "\"secret\":\"s\"}";

    @Test
    void oneServerMakesSignalingExternal() {
        talk.settings().set("signaling_servers", ONE);

        assertThat(settings(user, room))
                .succeeds()
                .hasText("signalingMode", "external")
                .hasFlag("hideWarning", true)
                .hasText("server", "https://hpb1.example");
    }

    @Test
    void theModeCanStayInternal() {
        talk.settings().set("signaling_servers", ONE);
        talk.settings().set("signaling_mode", "internal");

        assertThat(settings(user, room))
                .succeeds()
                .hasText("signalingMode", "internal")
                .hasFlag("hideWarning", true)
                .hasText("server", "");
    }

    @Test
    void oneServerIsNoCluster() {
        talk.settings().set("signaling_servers", ONE);
        talk.settings().set("signaling_mode", "conversation_cluster");

        assertThat(settings(user, room)).succeeds().hasText("signalingMode", "external");
    }

    @Test
    void withoutServersNoModeIsExternal() {
        talk.settings().set("signaling_servers", "{\"servers\":[],\"secret\":\"s\"}");
        talk.settings().set("signaling_mode", "conversation_cluster");

        assertThat(settings(user, room)).succeeds().hasText("signalingMode", "internal");
    }

    @Test
    void serversThatCanNotBeReadAreNone() {
        for (String broken : Set.of("{\"servers\":", "[]", "{\"servers\":7}", "{\"servers\":[7,{\"server\":1},{}]}")) {
            talk.settings().set("signaling_servers", broken);

            assertThat(settings(user)).succeeds().hasText("signalingMode", "internal");
        }
    }

    @Test
    void ofSeveralServersOneIsNamedAtRandom() {
        talk.settings().set("signaling_servers", TWO);
        assertThat(settings(user)).hasText("signalingMode", "external");

        Set<String> named = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            named.add(settings(user, room).text("server"));
        }

        assertThat(named).containsExactly("https://hpb1.example", "wss://hpb2.example");
    }

    @Test
    void inAClusterAConversationKeepsToItsServer() {
        talk.settings().set("signaling_servers", TWO);
        talk.settings().set("signaling_mode", "conversation_cluster");
        OcsAnswer first = settings(user, room);
        assertThat(first).succeeds().hasText("signalingMode", "conversation_cluster");
        assertThat(first).hasFlag("hideWarning", true);

        owner.setReadOnly(room, true); // writes the conversation

        for (int i = 0; i < 20; i++) {
            assertThat(settings(owner, room)).hasText("server", first.text("server"));
        }
        assertThat(settings(user)).succeeds(); // no conversation to keep to
    }

    @Test
    void firstRequestsAtTheSameInstantGetTheSameServer() {
        talk.settings().set("signaling_servers", TWO);
        talk.settings().set("signaling_mode", "conversation_cluster");
        try (AtOnce race = new AtOnce()) {
            for (int round = 0; round < 10; round++) {
                Room fresh = owner.createPublic("Fresh");
                AtOnce.Attempt attempt = () -> settings(user, fresh);

                assertThat(race.send(attempt, attempt, attempt).stream()
                                .map(answer -> answer.ok().text("server"))
                                .distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    void aServerThatIsGoneIsReplaced() {
        talk.settings().set("signaling_mode", "conversation_cluster");
        String gone = TWO.replace("[", "[{\"server\":\"https://other.example\"},");
        String third = gone.replace("[", "[{\"server\":\"https://third.example\"},");
        talk.settings().set("signaling_servers", third);
        settings(user, room).ok();

        talk.settings().set("signaling_servers", TWO);

        String server = settings(user, room).text("server");
        assertThat(server).isIn("https://hpb1.example", "wss://hpb2.example");
        assertThat(settings(owner, room)).hasText("server", server);
    }

    @Test
    void theWarningCanBeHidden() {
        talk.settings().set("hide_signaling_warning", "no");

        assertThat(settings(user)).succeeds().hasFlag("hideWarning", false);
    }

    @Test
    void devicesSendNothingOutsideOfInternalMode() {
        String own = user.join(room).ok().text("sessionId");
        talk.settings().set("signaling_servers", ONE);

        OcsAnswer answer = Signals.sending(user, room, Signals.element(own, Signals.to(own, "mute")))
                .send();

        assertThat(answer).hasStatus(400).hasMeta("failure", 400, "");
        assertThat(answer.data()).hasToString("\"Internal signaling disabled.\"");
        assertThat(Signals.stored(room)).isZero();
        assertThat(Signals.sending(user, room).send()).hasStatus(400).hasMeta("failure", 400, "");
    }

    @Test
    void thePullIsOverOutsideOfInternalMode() {
        user.join(room);
        talk.settings().set("signaling_servers", ONE);

        OcsAnswer answer = user.pull(room).join();

        assertThat(answer).hasStatus(400).hasMeta("failure", 400, "");
        assertThat(answer.data()).hasToString("\"Internal signaling disabled.\"");
        assertThat(talk.guest().pull(room).join()).hasStatus(400);
    }
}
