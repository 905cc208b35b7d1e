package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carillon.testing.DeployedWebhooks;
import org.carillon.testing.SilentReceiver;
import org.carillon.testing.StoredRows;
import org.carillon.testing.WebhookReceiver;
import org.carillon.testing.WebhookReceiver.Post;
import org.junit.jupiter.api.Test;

/** What targets of webhooks are told (docs/contract/rings.md 4). */
class WebhookIT extends DeployedWebhooks {
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
        await().untilAsserted(() -> assertThat(StoredRows.webhookDeliveries(room))
                .extracting(row -> row.getString("device"))
                .containsExactlyInAnyOrder(WebhookReceiver.name(), SilentReceiver.address()));
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
    void aRedirectIsNotFollowed() {
        receiver.answer(room, 302);

        owner.enterCall(room, IN_CALL);

        assertThat(outcomes(1)).containsExactly("1 STATUS 302");
        assertThat(receiver.elsewhere()).isEmpty();
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
}
