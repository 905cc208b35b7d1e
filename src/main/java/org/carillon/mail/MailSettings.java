package org.carillon.mail;

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
        return from.filter(address -> !address.isBlank()).isPresent();
    }

    /** Address of the sender; there is one when mails are sent. */
    String from() {
        return from.orElse("").strip();
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
