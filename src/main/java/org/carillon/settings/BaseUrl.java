package org.carillon.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where users reach this server: what links to it begin with. Source: docs/settings.md 2. */
@ApplicationScoped
public class BaseUrl {
    @Inject
    @ConfigProperty(name = "carillon.base-url", defaultValue = "http://127.0.0.1:9080")
    String configured;

    /** The address of a path, which begins with a slash. */
    public String of(String path) {
        return (configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured) + path;
    }
}
