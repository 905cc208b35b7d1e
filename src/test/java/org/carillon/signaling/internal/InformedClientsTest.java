package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for news instead of getting an answer at once (docs/contract/signaling.md 2). */
class InformedClientsTest {
    private static final long CONVERSATION = 7;
    private static final long OTHER_CONVERSATION = 8;
    private static final long SESSION = 70;

    private final InformedClients informed = new InformedClients();

    @Test
    void nobodyKnowsAnythingAtFirst() {
        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isFalse();
    }

    @Test
    void whoWasToldKnowsItOnce() {
        informed.inform(SESSION);

        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isTrue();
        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isFalse();
    }

    @Test
    void newsOfTheConversationMakeEverybodyUninformed() {
        informed.inform(SESSION);

        informed.note(CONVERSATION);

        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isFalse();
    }

    @Test
    void newsFromBeforeOrOfOthersDoNot() {
        informed.note(CONVERSATION);
        informed.inform(SESSION);
        informed.note(OTHER_CONVERSATION);

        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isTrue();
    }

    @Test
    void whoIsForgottenKnowsNothing() {
        informed.inform(SESSION);

        informed.forget(List.of(SESSION));

        assertThat(informed.takeKnown(CONVERSATION, SESSION)).isFalse();
    }
}
