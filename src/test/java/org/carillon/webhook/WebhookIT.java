package org.carillon.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Eventually.eventually;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.carillon.testing.SilentReceiver;
import org.carillon.testing.StoredRows;
import org.carillon.testing.WebhookReceiver;
import org.carillon.testing.WebhookReceiver.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What targets of webhooks are told, and what happens when they fail (docs/contract/rings.md 4). */
class WebhookIT extends DeployedGroup {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(6);
    private static final Duration SECOND_PAUSE = Duration.ofSeconds(26);

    private WebhookReceiver receiver;
    private SilentReceiver silent;

    @BeforeEach
    void listen() throws IOException {
        receiver = WebhookReceiver.open();
    }

    @AfterEach
    void stopListening() throws IOException {
        receiver.close();
        if (silent != null) {
            silent.close();
        }
    }

    @Test
    void aRingIsPostedWithItsCallerAndItsConversation() {
        owner.enterCall(room, IN_CALL);

        Post post = posts(1).get(0);
        assertThat(post.type()).isEqualTo("ring");
        assertThat(post.header("content-type")).isEqualTo("application/json");
        assertThat(Instant.parse(post.json().getString("timestamp")).getEpochSecond())
                .isGreaterThanOrEqualTo(post.ring().getInt("requestedAt"));
        assertThat(post.ring().getString("state")).isEqualTo("alerting");
        assertThat(post.ring().getString("userId")).isEqualTo(user.id());
        assertThat(post.ring().getJsonObject("caller").getString("id")).isEqualTo(owner.id());
        assertThat(post.ring().getJsonObject("conversation").getString("displayName"))
                .isEqualTo("Standup");
    }

    @Test
    void aPostIsSigned() throws GeneralSecurityException {
        owner.enterCall(room, IN_CALL);

        Post post = posts(1).get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(WebhookReceiver.KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = post.header("webhook-id") + "." + post.header("webhook-timestamp") + "." + post.body();
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(post.header("webhook-signature")).isEqualTo("v1," + signature);
        assertThat(post.header("webhook-timestamp")).containsOnlyDigits();
    }

    @Test
    void userInfoAndQueryReachTheTargetAndNotTheLedger() {
        owner.enterCall(room, IN_CALL);

        Post post = posts(1).get(0);
        assertThat(post.path()).isEqualTo("/rings?key=hidden");
        assertThat(post.header("authorization")).isEqualTo("Basic aG9vazp3b3Jk");
        assertThat(eventually(() -> StoredRows.webhookDeliveries(room), rows -> rows.size() == 2))
                .extracting(row -> row.getString("device"))
                .containsExactlyInAnyOrder(WebhookReceiver.name(), SilentReceiver.address());
    }

    @Test
    void theEndOfARingIsPostedWithItsOutcome() {
        owner.enterCall(room, IN_CALL);
        posts(1);

        user.enterCall(room, IN_CALL);

        Post post = posts(2).get(1);
        assertThat(post.type()).isEqualTo("ring-ended");
        assertThat(post.ring().getString("state")).isEqualTo("answered");
        assertThat(post.header("webhook-id"))
                .isNotEqualTo(receiver.posts(room).get(0).header("webhook-id"));
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
    void aRedirectIsNotFollowed() {
        receiver.answer(room, 302);

        owner.enterCall(room, IN_CALL);

        assertThat(outcomes(1)).containsExactly("1 STATUS 302");
        assertThat(receiver.elsewhere()).isEmpty();
    }

    @Test
    void aRingThatHasEndedIsNotPostedAgain() {
        receiver.answer(room, 500);
        owner.enterCall(room, IN_CALL);
        outcomes(1);
        owner.endCall(room).ok();
        outcomes(2);

        talk.advanceClock(FIRST_PAUSE);

        assertThat(eventually(this::waiting, List::isEmpty)).isEmpty();
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
        assertThat(eventually(this::silentOutcomes, outcomes -> !outcomes.isEmpty()))
                .containsOnly("1 TIMEOUT");
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

    @Test
    void silentStartsAndRefusedRingsAreNotPosted() {
        owner.join(room);
        owner.joinCallSilently(room).ok();
        user.ring(room, owner.attendeeId(room));

        ringElsewhere();

        assertThat(receiver.posts(room)).isEmpty();
        assertThat(StoredRows.webhookDeliveries(room)).isEmpty();
    }

    private void addCallees(int count) {
        for (int i = 0; i < count; i++) {
            owner.add(room, talk.user("callee"));
        }
    }

    /** Rings in another conversation and waits for the post about it, which would come after all that were due before. */
    private void ringElsewhere() {
        Actor callee = talk.user("callee");
        Room other = owner.createGroup("Elsewhere");
        owner.add(other, callee);
        owner.enterCall(other, IN_CALL);
        assertThat(eventually(() -> receiver.posts(other), posts -> !posts.isEmpty()))
                .hasSize(1);
    }

    private List<Post> posts(int count) {
        List<Post> posts = eventually(() -> receiver.posts(room), found -> found.size() >= count);
        assertThat(posts).hasSize(count);
        return posts;
    }

    /** Number and outcome of each attempt at the target that answers. */
    private List<String> outcomes(int count) {
        List<String> outcomes = eventually(() -> outcomes(WebhookReceiver.name()), found -> found.size() >= count);
        assertThat(outcomes).hasSize(count);
        return outcomes;
    }

    private List<String> silentOutcomes() {
        return outcomes(SilentReceiver.address());
    }

    private List<String> outcomes(String target) {
        return StoredRows.webhookDeliveries(room).stream()
                .filter(row -> row.getString("device").equals(target))
                .map(row -> row.getInt("attempt") + " " + row.getString("outcome"))
                .toList();
    }

    /** What is still to be posted to the target that answers. */
    private List<JsonObject> waiting() {
        return StoredRows.webhookPosts(room).stream()
                .filter(row -> row.getString("target").equals(WebhookReceiver.name()))
                .toList();
    }
}
