package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.carillon.testing.WebhookReceiver.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The group, and a target of webhooks that answers; the other configured target is away. */
public abstract class DeployedWebhooks extends DeployedGroup {
    protected WebhookReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = WebhookReceiver.open();
    }

    @AfterEach
    void stopListening() {
        receiver.close();
    }

    /** Adds members who will be rung, too. */
    protected void addCallees(int count) {
        for (int i = 0; i < count; i++) {
            owner.add(room, talk.user("callee"));
        }
    }

    /**
     * Rings in another conversation and waits for the post about it, which would come after all that were due before.
     */
    protected void ringElsewhere() {
        Actor callee = talk.user("callee");
        Room other = owner.createGroup("Elsewhere");
        owner.add(other, callee);
        owner.enterCall(other, IN_CALL);
        await().untilAsserted(() -> assertThat(receiver.posts(other)).hasSize(1));
    }

    /** Waits for posts about the group's rings, and refuses more than these. */
    protected List<Post> posts(int count) {
        List<Post> posts = await().until(() -> receiver.posts(room), found -> found.size() >= count);
        assertThat(posts).hasSize(count);
        return posts;
    }

    /** Number and outcome of each attempt at the target that answers, likewise. */
    protected List<String> outcomes(int count) {
        List<String> outcomes = await().until(() -> outcomes(WebhookReceiver.name()), found -> found.size() >= count);
        assertThat(outcomes).hasSize(count);
        return outcomes;
    }

    /** The same of any target, as far as noted. */
    protected List<String> outcomes(String target) {
        return StoredRows.webhookDeliveries(room).stream()
                .filter(row -> row.getString("device").equals(target))
                .map(row -> row.getInt("attempt") + " " + row.getString("outcome"))
                .toList();
    }

    /** What is still to be posted to the target that answers. */
    protected List<JsonObject> waiting() {
        return StoredRows.webhookPosts(room).stream()
                .filter(row -> row.getString("target").equals(WebhookReceiver.name()))
                .toList();
    }
}
