package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** How long calls may last. Source: docs/contract/call.md 4.11. */
@ApplicationScoped
class LongestCall {
    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** When calls began, at the latest, that have lasted as long as calls may. */
    Instant latestStart() {
        int longest = settings.number(SettingKey.MAX_CALL_DURATION);
        return longest > 0 ? clock.instant().minusSeconds(longest) : Instant.EPOCH;
    }
}
