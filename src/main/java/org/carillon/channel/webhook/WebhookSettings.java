package org.carillon.channel.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where webhooks go and how, as the server was started. Source: docs/contract/rings.md 4, docs/settings.md 2. */
@ApplicationScoped
class WebhookSettings {
    private static final Logger LOG = Logger.getLogger(WebhookSettings.class.getName());

    @Inject
    @ConfigProperty(name = "carillon.webhooks.targets")
    Optional<String> configuredTargets;

    @Inject
    @ConfigProperty(name = "carillon.webhooks.secret")
    Optional<String> configuredSecret;

    @Inject
    @ConfigProperty(name = "carillon.webhooks.timeout-seconds", defaultValue = "5")
    int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "carillon.webhooks.attempts", defaultValue = "6")
    int configuredAttempts;

    private List<WebhookTarget> targets = List.of();
    private WebhookSecret secret;

    @PostConstruct
    void read() {
        read(configuredTargets.orElse(""), configuredSecret.orElse(""));
    }

    /** Takes both as configured, empty for not at all, and says in the log what comes of it. */
    void read(String targetList, String secretText) {
        List<WebhookTarget> usable =
                WebhookTarget.parseAll(targetList, complaint -> LOG.warning("carillon.webhooks.targets: " + complaint));
        if (usable.isEmpty()) {
            return;
        }
        try {
            secret = secretText.isBlank() ? null : WebhookSecret.parse(secretText);
        } catch (IllegalArgumentException e) {
            LOG.warning("carillon.webhooks.secret cannot be used: " + e.getMessage());
        }
        if (secret == null) {
            LOG.warning("no webhooks are sent, as there is no carillon.webhooks.secret to sign them with");
            return;
        }
        targets = usable;
        LOG.info(() -> "webhooks go to " + targets);
    }

    /** Who is told; nobody without a secret. */
    List<WebhookTarget> targets() {
        return targets;
    }

    /** What posts are signed with; there is one when there are targets. */
    WebhookSecret secret() {
        return secret;
    }

    /** How long a target may take to answer. */
    Duration timeout() {
        return Duration.ofSeconds(Math.max(1, timeoutSeconds));
    }

    /** How often a post is tried at most. */
    int attempts() {
        return Math.max(1, configuredAttempts);
    }
}
