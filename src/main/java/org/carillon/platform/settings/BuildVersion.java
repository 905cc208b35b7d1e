package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which version of Carillon this is. The build writes it into the archive; nobody sets it, so no catalogue lists it.
 */
@ApplicationScoped
public class BuildVersion {
    @Inject
    @ConfigProperty(name = "carillon.version")
    String version;

    @Inject
    @ConfigProperty(name = "carillon.commit")
    String commit;

    /** As {@code 1.2.0 (0123456789ab)}, with {@code unknown} when the sources were built without their repository. */
    public String text() {
        return version + " (" + commit + ")";
    }
}
