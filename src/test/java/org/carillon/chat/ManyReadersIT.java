package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * More readers who wait than the server has threads, or connections to its database (docs/contract/messages.md 4.3).
 */
class ManyReadersIT extends DeployedGroup {
    /** So many that what else the server does meanwhile, timers and the start of a call, counts for little. */
    private static final int MANY = 200;

    private List<CompletableFuture<OcsAnswer>> polls;
    private int known;
    private int lastCommonRead;

    @BeforeEach
    void letThemWait() {
        owner.join(room);
        known = Chats.say(user, room, "Who is there?");
        lastCommonRead = user.look(room).number("lastCommonReadMessage");
        String one = "reader-" + room.token();
        String many = "readers-" + room.token();
        poll(one).query("timeout", 0).send();
        polls = Stream.generate(() -> poll(many).sendAsync()).limit(MANY).toList();
        await().untilAsserted(() -> assertThat(CarillonServer.statements(many))
                .isGreaterThanOrEqualTo(MANY * CarillonServer.statements(one)));
    }

    /** Its last statement is that of a look for which it already waits. */
    private OcsRequest poll(String id) {
        return ChatHistory.poll(user, room, known)
                .query("lastCommonReadId", lastCommonRead)
                .header(CarillonServer.TEST_REQUEST, id);
    }

    @Test
    void othersAreServedMeanwhileAndAllAreWoken() throws Exception {
        OcsAnswer answer =
                owner.talk("GET", "/call/" + room.token()).sendAsync().get(20, TimeUnit.SECONDS);
        assertThat(answer).succeeds();
        assertThat(polls).noneMatch(CompletableFuture::isDone);

        owner.joinCall(room, IN_CALL).ok();

        for (CompletableFuture<OcsAnswer> poll : polls) {
            assertThat(poll.get(10, TimeUnit.SECONDS).list()).singleElement().satisfies(message -> assertThat(
                            message.getString("systemMessage"))
                    .isEqualTo("call_started"));
        }
    }

    @Test
    void wakingThemCostsLessThanAStatementEach() throws Exception {
        int before = CarillonServer.statements();

        owner.joinCall(room, IN_CALL).ok();
        CompletableFuture.allOf(polls.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

        assertThat(CarillonServer.statements() - before).isLessThan(MANY);
    }

    @Test
    void tellingThemLastCommonReadCostsLessThanAStatementEach() throws Exception {
        int before = CarillonServer.statements();

        Chats.marking(owner, room).send().ok();
        CompletableFuture.allOf(polls.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

        assertThat(CarillonServer.statements() - before).isLessThan(MANY);
        assertThat(polls).allSatisfy(poll -> assertThat(poll.join())
                .succeedsWithoutData()
                .hasHeader("X-Chat-Last-Common-Read", String.valueOf(known)));
    }
}
