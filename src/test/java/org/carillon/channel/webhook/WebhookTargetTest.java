package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aTargetIsNamedWithoutItsSecrets() {
        WebhookTarget target = WebhookTarget.parse("HTTPS://me:se%40cret@hooks.example:8443/a%20b/c?token=t%2F1#top");

        assertThat(target.name())
                .isEqualTo("https://hooks.example:8443/a%20b/c")
                .isEqualTo(target.toString());
        assertThat(target.address()).hasToString("https://hooks.example:8443/a%20b/c?token=t%2F1");
        assertThat(target.authorization()).contains("Basic bWU6c2VAY3JldA==");
    }

    @Test
    void withoutUserInfoNothingIsAuthorized() {
        assertThat(WebhookTarget.parse("http://[::1]:9000").authorization()).isEmpty();
    }

    @Test
    void aLongNameIsCutAndTheAddressIsNot() {
        String address = "http://hooks.example/" + "x".repeat(300);

        WebhookTarget target = WebhookTarget.parse(address);

        assertThat(target.name()).hasSize(255);
        assertThat(target.address()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example/secret",
                "/secret",
                "ftp://hooks.example/secret",
                "http:secret",
                "http:///secret",
                "http://hooks.example:99999/secret",
                "http://hooks.example/a secret",
                "https://hooks.example/%secret"
            })
    void anythingElseIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> WebhookTarget.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void whatCannotBeUsedIsLeftOutWithAComplaint() {
        List<WebhookTarget> targets = WebhookTarget.parseAll(
                List.of(
                        "http://one.example/in",
                        "",
                        "gopher://two.example",
                        "https://three.example/in?a=1",
                        "https://three.example/in?a=2"),
                complaints::add);

        assertThat(targets)
                .extracting(WebhookTarget::name)
                .containsExactly("http://one.example/in", "https://three.example/in");
        assertThat(targets.get(1).address()).hasQuery("a=1");
        assertThat(complaints)
                .containsExactly(
                        "target 3 is ignored: it does not begin with http:// or https://",
                        "target 5 is ignored: there is another https://three.example/in");
    }

    @Test
    void nothingConfiguredIsNoTarget() {
        assertThat(WebhookTarget.parseAll(List.of(""), complaints::add)).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
