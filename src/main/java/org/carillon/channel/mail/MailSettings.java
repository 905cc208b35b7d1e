package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mails are sent, as the server was started. Source: docs/settings.md 2. */
@ApplicationScoped
class MailSettings {
    @Inject
    @ConfigProperty(name = "carillon.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "carillon.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "carillon.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "carillon.mail.attempts", defaultValue = "10")
    int configuredAttempts;

    /** Whether mails are sent at all. */
    boolean isOn() {
        return configured().flatMap(Sender::of).isPresent();
    }

    /** Whether there is a sender, but none that mails can come from. */
    boolean isSenderBroken() {
        return configured().isPresent() && !isOn();
    }

    /** Who mails come from; there is somebody when mails are sent. */
    Sender sender() {
        return configured().flatMap(Sender::of).orElseThrow();
    }

    private Optional<String> configured() {
        return from.filter(address -> !address.isBlank());
    }

    /** Login at the mail server, or null to send without. */
    String user() {
        return user.filter(name -> !name.isBlank()).orElse(null);
    }

    /** Password of that login, or null. */
    String password() {
        return user() == null ? null : password.orElse("");
    }

    /** How often a mail is tried at most. */
    int attempts() {
        return Math.max(1, configuredAttempts);
    }
}
