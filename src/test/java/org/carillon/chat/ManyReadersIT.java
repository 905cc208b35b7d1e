package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Eventually.eventually;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More readers who wait than the server has threads, or connections to its database (docs/contract/messages.md 4.3). */
class ManyReadersIT extends DeployedGroup {
    private static final int MANY = 80;

    /** Login, admission, conversation and attendee. */
    private static final int STATEMENTS_TO_WAIT = 4;

    private List<CompletableFuture<OcsAnswer>> polls;

    @BeforeEach
    void letThemWait() {
        owner.join(room);
        int known = ChatHistory.latestId(user, room);
        int before = CarillonServer.statements();
        polls = Stream.generate(() -> ChatHistory.poll(user, room, known).sendAsync())
                .limit(MANY)
                .toList();
        eventually(CarillonServer::statements, count -> count - before >= STATEMENTS_TO_WAIT * MANY);
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
}
