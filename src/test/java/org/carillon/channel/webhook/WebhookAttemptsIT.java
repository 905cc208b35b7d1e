package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.carillon.testing.DeployedWebhooks;
import org.carillon.testing.SilentReceiver;
import org.carillon.testing.StoredRows;
import org.carillon.testing.WebhookReceiver;
import org.carillon.testing.WebhookReceiver.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when targets of webhooks fail or nodes die (docs/contract/rings.md 4.3). */
class WebhookAttemptsIT extends DeployedWebhooks {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(6);
    private static final Duration SECOND_PAUSE = Duration.ofSeconds(26);

    private SilentReceiver silent;

    @AfterEach
    void endTheSilence() throws IOException {
        if (silent != null) {
            silent.close();
        }
    }

    @Test
    void aPostThatFailsComesAgainUnderTheSameId() {
        receiver.answer(room, 500);
        owner.enterCall(room, IN_CALL);
        assertThat(outcomes(1)).containsExactly("1 STATUS 500");

        talk.advanceClock(FIRST_PAUSE);

        List<Post> posts = posts(2);
        assertThat(posts.get(1).header("webhook-id")).isEqualTo(posts.get(0).header("webhook-id"));
        assertThat(posts.get(1).body()).isEqualTo(posts.get(0).body());
        assertThat(Long.parseLong(posts.get(1).header("webhook-timestamp")))
                .isGreaterThan(Long.parseLong(posts.get(0).header("webhook-timestamp")));
        assertThat(outcomes(2)).containsExactly("1 STATUS 500", "2 DELIVERED");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void theLastAttemptIsTheLast() {
        receiver.answer(room, 500, 503, 404, 200);
        owner.enterCall(room, IN_CALL);
        outcomes(1);
        talk.advanceClock(FIRST_PAUSE);
        outcomes(2);

        talk.advanceClock(SECOND_PAUSE);

        assertThat(outcomes(3)).containsExactly("1 STATUS 500", "2 STATUS 503", "3 STATUS 404");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aTargetThatIsGoneIsNotAskedAgain() {
        receiver.answer(room, 410);

        owner.enterCall(room, IN_CALL);

        assertThat(outcomes(1)).containsExactly("1 STATUS 410");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRingThatHasEndedIsNotPostedAgain() {
        receiver.answer(room, 500);
        owner.enterCall(room, IN_CALL);
        outcomes(1);
        owner.endCall(room).ok();
        outcomes(2);

        talk.advanceClock(FIRST_PAUSE);

        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        assertThat(receiver.posts(room)).extracting(Post::type).containsExactly("ring", "ring-ended");
    }

    @Test
    void theEndOfARingIsPostedAgain() {
        owner.enterCall(room, IN_CALL);
        outcomes(1);
        receiver.answer(room, 500);
        owner.endCall(room).ok();
        outcomes(2);

        talk.advanceClock(FIRST_PAUSE);

        assertThat(posts(3)).extracting(Post::type).containsExactly("ring", "ring-ended", "ring-ended");
        assertThat(outcomes(3)).containsExactly("1 DELIVERED", "1 STATUS 500", "2 DELIVERED");
    }

    @Test
    void aPostUnderWayIsNotSentTwice() {
        receiver.answer(room, WebhookReceiver.NEVER);
        owner.enterCall(room, IN_CALL);
        posts(1);

        ringElsewhere();

        assertThat(receiver.posts(room)).hasSize(1);
    }

    @Test
    void aPostOfAnotherNodeIsSentWhenThatNodeCountsAsDead() {
        owner.enterCall(room, IN_CALL);
        outcomes(1);
        StoredRows.claimWebhookPosts(room, WebhookReceiver.name(), Duration.ofSeconds(15));
        ringElsewhere();
        assertThat(receiver.posts(room)).hasSize(1);

        talk.advanceClock(Duration.ofSeconds(16));

        List<Post> posts = posts(2);
        assertThat(posts.get(1).header("webhook-id")).isEqualTo(posts.get(0).header("webhook-id"));
        assertThat(outcomes(2)).containsExactly("1 DELIVERED", "2 DELIVERED");
    }

    @Test
    void aTargetThatHangsDelaysNobody() throws IOException {
        addCallees(5);
        silent = SilentReceiver.open();

        owner.enterCall(room, IN_CALL);
        posts(6);

        assertThat(silentOutcomes()).isEmpty();
        await().untilAsserted(() -> assertThat(silentOutcomes()).containsOnly("1 TIMEOUT"));
    }

    @Test
    void newPostsGoBeforeThoseThatFailed() {
        addCallees(9);
        receiver.answer(
                room,
                Stream.concat(
                                Collections.nCopies(10, 500).stream(),
                                Collections.nCopies(10, WebhookReceiver.NEVER).stream())
                        .toArray(Integer[]::new));
        owner.enterCall(room, IN_CALL);
        outcomes(10);
        talk.advanceClock(FIRST_PAUSE);
        posts(14);

        ringElsewhere();

        assertThat(receiver.posts(room)).hasSizeLessThan(20);
    }

    private List<String> silentOutcomes() {
        return outcomes(SilentReceiver.address());
    }
}
