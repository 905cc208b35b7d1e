package org.carillon.people.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.carillon.people.identity.CredentialsFilter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/**
 * Closes the server during maintenance. Changes of settings still get through, so that an administrator can end it.
 *
 * <p>Source: docs/contract/guards.md 2.
 */
@Provider
@PreMatching
@Priority(CredentialsFilter.ORDER - 10)
@ApplicationScoped
public class MaintenanceFilter implements ContainerRequestFilter {
    private static final String SETTINGS_API = "apps/provisioning_api/api/v1/config/apps/";

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (settings.isOn(SettingKey.MAINTENANCE) && !Address.isUnder(SETTINGS_API, request)) {
            throw new ApiException(ApiError.MAINTENANCE);
        }
    }
}
