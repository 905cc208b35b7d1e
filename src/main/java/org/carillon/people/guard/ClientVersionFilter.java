package org.carillon.people.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * Turns Talk clients away that are too old; the message of the answer is the oldest version that is let in.
 *
 * <p>Source: docs/contract/guards.md 5.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
@ApplicationScoped
public class ClientVersionFilter implements ContainerRequestFilter {
    @Inject
    Settings settings;

    @Inject
    ConsentQuestion consent;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Address.isUnder("apps/spreed/", request)) {
            return;
        }
        TalkApp.of(request.getHeaderString(HttpHeaders.USER_AGENT)).ifPresent(this::check);
    }

    private void check(TalkApp app) {
        String oldest = newer(oldest(setting(app.platform())), oldestForConsent(app.platform()));
        if (Arrays.compare(numbers(app.version()), numbers(oldest)) < 0) {
            throw new ApiException(ApiError.CLIENT_OUTDATED, oldest, List.of());
        }
    }

    /** The setting can only raise what this API needs at least. */
    private String oldest(SettingKey key) {
        return newer(settings.text(key), key.factory());
    }

    /** Older ones can not ask for consent to recording, so they could not join a call. */
    private String oldestForConsent(String platform) {
        if (!consent.mayBeAsked()) {
            return "0";
        }
        return platform.equals(TalkApp.ANDROID) || platform.equals(TalkApp.IOS) ? "18.0.0" : "0.16.0";
    }

    private static String newer(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other)) < 0 ? other : version;
    }

    private static SettingKey setting(String platform) {
        return switch (platform) {
            case TalkApp.ANDROID -> SettingKey.MINIMUM_ANDROID;
            case TalkApp.IOS -> SettingKey.MINIMUM_IOS;
            default -> SettingKey.MINIMUM_DESKTOP;
        };
    }

    /** Three numbers, so that 15 and 15.0.0 are the same. */
    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("\\.", -1);
        for (int i = 0; i < numbers.length && i < parts.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return numbers;
    }

    private static int number(String digits) {
        if (!digits.matches("[0-9]+")) {
            return 0;
        }
        return digits.length() < 10 ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
}
