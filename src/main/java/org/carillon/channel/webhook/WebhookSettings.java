package org.carillon.channel.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Where webhooks go and how, as the server was started. Source: docs/contract/rings.md 4, docs/settings.md 2. */
@ApplicationScoped
class WebhookSettings {
    private static final Logger LOG = Logger.getLogger(WebhookSettings.class.getName());

    @Inject
    StartConfiguration settings;

    private List<WebhookTarget> targets = List.of();
    private WebhookSecret secret;

    /** Takes targets and secret as configured, and says in the log what comes of it. */
    @PostConstruct
    void read() {
        String secretText = settings.secret(StartSetting.WEBHOOKS_SECRET).orElse("");
        List<WebhookTarget> usable = WebhookTarget.parseAll(
                settings.list(StartSetting.WEBHOOKS_TARGETS),
                complaint -> LOG.warning("carillon.webhooks.targets: " + complaint));
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
        return settings.duration(StartSetting.WEBHOOKS_TIMEOUT_SECONDS);
    }

    /** How often a post is tried at most. */
    int attempts() {
        return settings.number(StartSetting.WEBHOOKS_ATTEMPTS);
    }
}
