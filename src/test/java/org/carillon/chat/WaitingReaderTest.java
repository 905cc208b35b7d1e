package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a waiting reader is told the last common read message (docs/contract/messages.md 4.5). */
class WaitingReaderTest {
    private static final ChatPage PAGE = new ChatPage(20, false, 100);

    private final WaitingReader poll = knowing(10);

    @Test
    void moreThanTheReaderKnowsIsTold() {
        assertThat(poll.isTold(12)).isTrue();
    }

    @Test
    void whatTheReaderKnowsIsNotTold() {
        assertThat(poll.isTold(10)).isFalse();
        assertThat(poll.isBehind(10)).isFalse();
        assertThat(poll.atTheEnd().isNothing()).isTrue();
    }

    @Test
    void whatWentBackBeforeTheReaderCameIsToldAtTheEnd() {
        assertThat(poll.isTold(7)).isFalse();
        assertThat(poll.isTold(7)).isFalse();
        assertThat(poll.isBehind(7)).isFalse();

        assertThat(poll.atTheEnd()).isEqualTo(new ChatAnswer(List.of(), 20L, 7));
    }

    @Test
    void whatGoesBackWhileTheReaderWaitsIsTold() {
        assertThat(poll.isTold(10)).isFalse();

        assertThat(poll.isBehind(7)).isTrue();
        assertThat(poll.isTold(7)).isTrue();
    }

    @Test
    void whatComesForthAgainWhileTheReaderWaitsIsTold() {
        assertThat(poll.isTold(7)).isFalse();

        assertThat(poll.isBehind(9)).isTrue();
        assertThat(poll.isTold(9)).isTrue();
    }

    @Test
    void whoDoesNotAskIsNeverTold() {
        WaitingReader other = knowing(0);

        assertThat(other.isTold(7)).isFalse();
        assertThat(other.isBehind(9)).isFalse();
        assertThat(other.isTold(9)).isFalse();
        assertThat(other.atTheEnd().isNothing()).isTrue();
    }

    @Test
    void whoWasNeverLookedAfterGetsNothingAtTheEnd() {
        assertThat(poll.atTheEnd().isNothing()).isTrue();
    }

    private static WaitingReader knowing(long read) {
        return new WaitingReader(7, 1, 0, PAGE, read);
    }
}
