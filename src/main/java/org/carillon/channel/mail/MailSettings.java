package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** How mails are sent, as the server was started. Source: docs/settings.md 2. */
@ApplicationScoped
class MailSettings {
    @Inject
    StartConfiguration settings;

    /** Whether mails are sent at all. */
    boolean isOn() {
        return configured().flatMap(MailFrom::of).isPresent();
    }

    /** Whether there is a sender, but none that mails can come from. */
    boolean isSenderBroken() {
        return configured().isPresent() && !isOn();
    }

    /** Who mails come from; there is somebody when mails are sent. */
    MailFrom sender() {
        return configured().flatMap(MailFrom::of).orElseThrow();
    }

    private Optional<String> configured() {
        return settings.find(StartSetting.MAIL_FROM).filter(address -> !address.isBlank());
    }

    /** Login at the mail server, or null to send without. */
    String user() {
        return settings.find(StartSetting.MAIL_USER)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    /** Password of that login, or null. */
    String password() {
        return user() == null
                ? null
                : settings.secret(StartSetting.MAIL_PASSWORD).orElse("");
    }

    /** How often a mail is tried at most. */
    int attempts() {
        return settings.number(StartSetting.MAIL_ATTEMPTS);
    }
}
